import * as z from 'zod';
import { Resume } from '../schema/resume.ts';

const shape: Readonly<Record<string, unknown>> = Resume.shape;

export const fieldsOfSection = (section: string): readonly string[] => {
  const field = shape[section];
  const list = field instanceof z.ZodOptional ? field.unwrap() : field;
  const isList = list instanceof z.ZodArray && list.element instanceof z.ZodObject;
  return isList ? Object.keys((list.element as z.ZodObject).shape) : []; // zod declares inner schemas as core types
};
