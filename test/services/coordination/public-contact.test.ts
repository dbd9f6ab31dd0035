import { publicContacts } from '@courtyard/coordination/article/public-contacts';
import { recordPublicContact } from '@courtyard/coordination/public-contact/public-contact.commands';
import { startArticleService, type ArticleService } from '../../support/article-service';

let service: ArticleService;
beforeAll(async () => {
  service = await startArticleService('coordination');
});
afterAll(() => service.close());

const [known] = publicContacts;

function record(changes: object): Promise<void> {
  if (known === undefined) throw new Error('There are no contacts.');
  return service.dataSource.transaction((manager) =>
    recordPublicContact(manager, { ...known, id: 'ctc:xgl:test', ...changes }),
  );
}

describe('the contact of an office', () => {
  it('is shown where it is stated, and null where it is not', async () => {
    const { data } = await service.query(`{
      stated: organization(id: "org:chy:maizidian-departments") { publicContact { phone addressZh source { kind } } }
      unstated: organization(id: "org:xgl:property-company") { publicContact { phone } }
    }`);

    expect(data).toEqual({
      stated: { publicContact: { phone: '12345', addressZh: null, source: { kind: 'SYNTHETIC' } } },
      unstated: { publicContact: null },
    });
  });

  it.each([
    ['a mobile number, which leads to a person', { phone: '13800000000' }, 'PERSONAL_DETAILS'],
    ['nothing at all', { phone: null, addressZh: null }, 'FACT_INCONSISTENT'],
    ['of an organization that there is not', { organizationId: 'org:xgl:nobody' }, 'NOT_FOUND'],
  ])('is never %s', async (_, changes, code) => {
    await expect(record(changes)).rejects.toMatchObject({ extensions: { code } });
  });
});
