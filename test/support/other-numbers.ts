import fc from 'fast-check';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const upTo = (most: number) => fc.integer({ min: 0, max: most });
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
const letters = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'), { minLength: least, maxLength: most })
    .map((all) => all.join(''));

/** Numbers in documents that lead to no patient, as each is usually written. Made up at run time. */
export const OTHER_NUMBERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'telephone numbers': filled(
    '020 #### ####',
    '(020) #### ####',
    '020-####-####',
    '020########',
    '+44 20 #### ####',
    '+44 (0)20 #### ####',
    '+4420########',
    '0044 20 #### ####',
    '01632 ######',
    '01632 ### ###',
    '(01632) ######',
    '01632-######',
    '01632######',
    '+44 1632 ######',
    '+44 (0)1632 ######',
    '+441632######',
    '0115 ### ####',
    '0131 ### ####',
    '+44 115 ### ####',
    '+44 (0)115 ### ####',
    '07700 ######',
    '07700 ### ###',
    '07700######',
    '077 #### ####',
    '+44 7700 ######',
    '+447700######',
    '+44 (0)7700 ######',
    '+44 7700 ### ###',
    '0300 ### ####',
    '0300-###-####',
    '0300#######',
    '+44 300 ### ####',
    '+44 (0)300 ### ####',
    '+44(0)300 ### ####',
    '+44-300-###-####',
    '0044 300 ### ####',
    '+44 300#######',
    '0345 ### ####',
    '0800 ######',
    '0800 ### ####',
    '0800######',
    '0808 ### ####',
    '0845 ### ####',
    '01204 #####',
    '(01204) #####',
    '01204-#####',
    '01204#####',
    '016977 ####',
    '(016977) ####',
    '016977####',
    '028 #### ####',
    '+44 28 #### ####',
    '0300 ### #### or 0345 ### ####',
    '020 #### #### ext ###',
    '020 #### ####/####',
    '020 #### #### ext. ####',
    '111',
    '999',
  ),
  'dates and times': fc.oneof(
    fc.tuple(two(1, 28), two(1, 12), two(0, 99)).map(([day, month, year]) => `${day}/${month}/20${year}`),
    fc.tuple(two(1, 28), two(1, 12), two(0, 99)).map(([day, month, year]) => `${day}.${month}.20${year}`),
    fc.tuple(two(1, 28), two(1, 12), two(0, 99)).map(([day, month, year]) => `20${year}-${month}-${day}`),
    fc.tuple(two(1, 28), two(1, 12), two(0, 99)).map(([day, month, year]) => `20${year}${month}${day}`),
    fc
      .tuple(two(1, 28), two(1, 12), two(0, 99), two(0, 23), two(0, 59))
      .map(([day, month, year, hour, minute]) => `${day}/${month}/20${year} ${hour}:${minute}`),
    fc
      .tuple(two(1, 28), two(1, 12), two(0, 99), two(0, 23), two(0, 59))
      .map(([day, month, year, hour, minute]) => `20${year}${month}${day}${hour}${minute}`),
    fc
      .tuple(two(1, 28), two(1, 12), two(0, 99), two(0, 23))
      .map(([day, month, year, hour]) => `20${year}${month}${day}${hour}`),
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().replace(/[-:]/g, '')),
    fc
      .tuple(upTo(99), upTo(99))
      .map(([from, to]) => `20${String(from).padStart(2, '0')}-${String(to).padStart(2, '0')}`),
  ),
  prices: fc.oneof(
    fc.integer({ min: 1, max: 9_999_999 }).map((pence) => `\u00a3${(pence / 100).toFixed(2)}`),
    fc.integer({ min: 1, max: 2_000_000_000 }).map((pounds) => `\u00a3${pounds.toLocaleString('en-GB')}`),
    fc.bigInt({ min: 1_000_000_000n, max: 9_999_999_999n }).map((pounds) => `\u00a3${pounds}`),
    fc.integer({ min: 1, max: 9_999_999 }).map((pounds) => `\u00a3 ${pounds}.50`),
  ),
  'codes of organisations': fc.oneof(
    fc.tuple(letters(1, 2), digit).map((parts) => parts.join('')),
    fc.tuple(letters(1, 1), filled('#####')).map((parts) => parts.join('')),
    filled('POL-####-###', 'WEB######', 'W######', 'SR####/#####', 'ISRCTN########', 'NCT########', 'IRAS ######'),
  ),
  'book numbers': filled(
    'ISBN ##########',
    'ISBN: ##########',
    'ISBN-10: # ### ##### #',
    'ISBN 978-##########',
    'ISBN 978-#-###-#####-#',
  ),
  'other long numbers': filled(
    '#### #### #### ####',
    '##-##-## ########',
    '############',
    '0.##########',
    '#.##########',
    '##########.##',
    '#### ####',
    '######',
    '####-####-####-####',
    '10.####/####.####',
    '###.###.###.###',
    '#,###,###,###',
    'GB## NWBK #### #### #### ##',
    '#######',
    '########',
  ),
};

/** Texts that follow one of the patterns, with a digit for each `#`. */
function filled(...patterns: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...patterns), fc.array(digit, { minLength: 24, maxLength: 24 }))
    .map(([pattern, digits]) => {
      let i = 0;
      return pattern.replace(/#/g, () => digits[i++] ?? '0');
    });
}
