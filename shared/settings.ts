import { z } from 'zod';

/** Reads settings from the environment once; a missing or wrong one stops the start and is named. */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = z.object(shape).safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    const value = given[name];
    return `  ${name}${value === undefined ? ' is missing' : ` is ${JSON.stringify(hidden(name, value))}`}: ${message}`;
  });
  throw new Error(`These settings cannot be used:\n${problems.join('\n')}`);
}

/** Addresses of databases hold passwords; they are never printed. */
function hidden(name: string, value: string): string {
  return name.startsWith('DATABASE') ? '…' : value;
}

export const portSetting = z.coerce.number().int().min(0).max(65_535);
