/** Advice for an assistant that writes a résumé. A test reads every example of it. */
export const writingGuide = `# Writing a résumé for Vitae

The résumé is JSON Resume; every key is optional. The schema is the resource vitae://schema.

## The way

1. \`import\` the text or file of the person. The answer has an address, such as vitae://resumes/1.
2. Read \`warnings\` and \`lost\`. Mend each with \`import\` again: the address as \`resume\`, and \`changes\`.
3. \`validate\` until \`clean\` is true. Ask the person where a fact is missing; do not invent one.
4. \`preview_image\` to look at the page, \`list_themes\` to choose another theme, \`fit\` to save a page.
5. \`check\`, then \`render\`.

## The form

\`\`\`json
{
  "basics": {
    "name": "Ada Lovelace",
    "label": "Analyst",
    "email": "ada@example.com",
    "phone": "+44 20 7946 0000",
    "url": "https://example.com",
    "location": { "city": "London", "countryCode": "GB" },
    "summary": "Analyst of *computing machines* with ten years of work on algorithms."
  },
  "work": [
    {
      "name": "Analytical Engines Ltd",
      "position": "Programmer",
      "location": "London",
      "startDate": "1842-10",
      "endDate": "1843-09",
      "highlights": ["Wrote the first program for a machine: **Bernoulli numbers** in 25 steps."],
      "keywords": ["Punched cards"]
    }
  ],
  "education": [
    { "institution": "University of London", "studyType": "Studies", "area": "Mathematics", "startDate": "1840", "endDate": "1841" }
  ],
  "skills": [{ "name": "Mathematics", "keywords": ["Calculus", "Series"] }],
  "languages": [{ "language": "English", "fluency": "Native speaker" }],
  "meta": { "theme": "classic", "language": "en" }
}
\`\`\`

- Dates are 2024-05-31, 2024-05 or 2024. Leave \`endDate\` out for a present job. \`dateText\` is printed instead of the dates: "circa 2004".
- Lists are newest first. One fact a highlight, at most three lines: what was done, and what came of it, in numbers.
- Several roles at one employer are \`positions\` of one entry of \`work\`; titled lists are \`highlightGroups\`.
- A fact without a key of its own is a detail: \`"details": [{ "label": "Hours per week", "text": "40" }]\`.
- Text may contain Markdown: emphasis, strong, code and links; lists in longer texts. Addresses need no Markdown: \`url\`, \`email\` and \`profiles\` are links.
- Every section may have entries with an \`id\`. \`changes\` then change one entry by its id, instead of the whole list.
`;
