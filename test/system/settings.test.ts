import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { checkPorts } from '../../system/check-ports';
import { readSettings } from '../../system/settings';

const databaseUrls = {
  DATABASE_URL_COORDINATION: 'postgres://coordination@db.example:5432/coordination',
  DATABASE_URL_COMMUNITY_COMMITTEE: 'postgres://committee@db.example:5432/committee',
  DATABASE_URL_PROPERTY_RIGHTS_UNIT: 'postgres://unit@db.example:5432/unit',
  DATABASE_URL_PROPERTY_COMPANY: 'postgres://company@db.example:5432/company',
  DATABASE_URL_STREET_DEPARTMENT: 'postgresql://street@db.example:5432/street',
};

describe('settings', () => {
  it('need none of them', () => {
    expect(readSettings({}, '/srv/courtyard')).toEqual({
      stateFolder: '/srv/courtyard/.courtyard',
      host: '127.0.0.1',
      port: 4000,
      servicePorts: {
        coordination: null,
        'community-committee': null,
        'property-rights-unit': null,
        'property-company': null,
        'street-department': null,
      },
      databasePort: null,
      databaseUrls: null,
    });
  });

  it('take ports, a folder and databases of somebody else', () => {
    const settings = readSettings(
      { ...databaseUrls, PORT: '4100', PORT_STREET_DEPARTMENT: '4105', COURTYARD_HOME: '/var/lib/courtyard' },
      '/srv/courtyard',
    );

    expect(settings.port).toBe(4100);
    expect(settings.servicePorts['street-department']).toBe(4105);
    expect(settings.stateFolder).toBe('/var/lib/courtyard');
    expect(settings.databaseUrls?.['street-department']).toBe('postgresql://street@db.example:5432/street');
  });

  it.each(['plane', '0', '65536', '40.5', '-1', '4000x'])('name a port that is none: %s', (port) => {
    expect(() => readSettings({ PORT_DATABASE: port }, '/srv')).toThrow(
      `Expected PORT_DATABASE to be a port from 1 to 65535, but got "${port}".`,
    );
  });

  it('name the two that want the same port', () => {
    expect(() => readSettings({ PORT_COORDINATION: '4000' }, '/srv')).toThrow(
      'PORT and PORT_COORDINATION are both 4000: give each a port of its own.',
    );
  });

  it('name the databases that are missing when some are set', () => {
    const { DATABASE_URL_COORDINATION, DATABASE_URL_STREET_DEPARTMENT } = databaseUrls;

    expect(() => readSettings({ DATABASE_URL_COORDINATION, DATABASE_URL_STREET_DEPARTMENT }, '/srv')).toThrow(
      'set DATABASE_URL_COMMUNITY_COMMITTEE, DATABASE_URL_PROPERTY_RIGHTS_UNIT, DATABASE_URL_PROPERTY_COMPANY too',
    );
  });

  it('name a database address that is none, without repeating a password', () => {
    const wrong = {
      ...databaseUrls,
      DATABASE_URL_PROPERTY_COMPANY: 'mysql://company:plane-tree@db.example/company',
    };

    expect(() => readSettings(wrong, '/srv')).toThrow(
      'Expected DATABASE_URL_PROPERTY_COMPANY to look like postgres://role:password@host:5432/database.',
    );
  });
});

describe('a port that was asked for', () => {
  it('is not looked for on other machines', async () => {
    await expect(checkPorts([{ setting: 'PORT', port: 4000, host: '192.0.2.7' }])).rejects.toThrow(
      'Expected COURTYARD_HOST to be an address of this machine, but got "192.0.2.7".',
    );
  });

  it('is named with what to do when it is taken', async () => {
    const bystander = createServer().listen(0, '127.0.0.1');
    await once(bystander, 'listening');
    const { port } = bystander.address() as AddressInfo;

    await expect(checkPorts([{ setting: 'PORT', port, host: '127.0.0.1' }])).rejects.toThrow(
      `Port ${port} (PORT) is taken by another program: end that program or choose another port, such as PORT=${port + 1} npm start`,
    );

    bystander.close();
    await once(bystander, 'close');
    await expect(checkPorts([{ setting: 'PORT', port, host: '127.0.0.1' }])).resolves.toBeUndefined();
  });
});
