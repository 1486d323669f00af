import type { SeedGrants } from '../seed'
import { raaseporiDecided } from './decided'

/** Made-up organisations; their numbers are given to nobody. */
export const raaseporiGrants: SeedGrants = {
  verifier: 'maria',
  organisations: [
    {
      form: 'association',
      name: 'Skärgårdens Visvänner rf',
      businessId: '9000201-7',
      registerNumber: '999.101',
      iban: 'FI7312345600001304',
      domicile: '710',
      foundedOn: '1976-06-06',
      officials: [{ role: 'chair', name: 'Linnéa Sundqvist' }],
      members: [
        {
          person: 'linnea',
          role: 'owner',
          mandate: {
            source: 'register',
            signing: 'alone',
            days: [-45, 320],
            grounds: 'Ordföranden ensam enligt föreningsregistret',
          },
        },
      ],
    },
    {
      form: 'association',
      name: 'Billnäs Bollklubb rf',
      businessId: '9000202-5',
      registerNumber: '999.102',
      iban: 'FI5112345600001312',
      domicile: '710',
      foundedOn: '1964-09-01',
    },
    {
      form: 'unregistered',
      name: 'Bromarv bykör',
      iban: 'FI2912345600001320',
      domicile: '710',
      foundedOn: '2024-10-05',
      officials: [
        { role: 'responsible', name: 'Linnéa Sundqvist' },
        { role: 'responsible', name: 'Göran Skiss' },
        { role: 'responsible', name: 'Maj Utkast' },
      ],
      members: [
        {
          person: 'linnea',
          role: 'owner',
          mandate: {
            source: 'paper',
            signing: 'alone',
            grounds: 'Fullmakt undertecknad av körens alla medlemmar 15.10.',
          },
        },
      ],
    },
  ],
  decided: raaseporiDecided,
  accounts: [],
}
