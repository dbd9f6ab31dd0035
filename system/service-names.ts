/** The services in the order in which they are shown; coordination feeds the places to the others. */
export const serviceNames = [
  'coordination',
  'community-committee',
  'property-rights-unit',
  'property-company',
  'street-department',
] as const;

export type ServiceName = (typeof serviceNames)[number];

const chineseNames: Readonly<Record<string, string>> = {
  coordination: '协调委员会',
  'community-committee': '社区',
  'property-rights-unit': '产权单位',
  'property-company': '物业公司',
  'street-department': '街道',
  gateway: '网关',
};

/** A name for the terminal, in both languages. */
export function labelOf(name: string): string {
  const chinese = chineseNames[name];
  return chinese === undefined ? name : `${chinese} ${name}`;
}

/** How a service is named in settings: `DATABASE_URL_PROPERTY_COMPANY`. */
export function settingSuffix(name: ServiceName): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** How a service's database and role are named. */
export function databaseName(name: ServiceName): string {
  return name.replaceAll('-', '_');
}

/** One value for each service. */
export function forEachService<Value>(valueOf: (name: ServiceName) => Value): Record<ServiceName, Value> {
  return Object.fromEntries(serviceNames.map((name) => [name, valueOf(name)])) as Record<ServiceName, Value>;
}
