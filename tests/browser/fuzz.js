// Breaks what a reader of foreign data may be given, at random from a seed, and throws where the reader does, loses
// something, or says too much. test_fuzz.py calls it in a page of the guide.
async ({ what, rounds }) => {
  let state = 20261122;
  const random = (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
  };
  const one = (list) => list[random(list.length)];
  const ODD = ['', '0', '-1', '1e999', '__proto__', 'constructor', 'toString', '\u0000', '\ud800', '“', '”', '\u202e',
      '{', '[', '"', '&', '&amp;', '#', '%', '%E0', ',', '-', '.', '2026-02-31', '9'.repeat(400), 'x'.repeat(3000)];
  const value = (depth = 0) => {
      const kind = random(depth > 3 ? 5 : 7);
      if (kind === 0) return one(ODD);
      if (kind === 1) return random(9) - 4;
      if (kind === 2) return one([true, false, null]);
      if (kind < 5) return one(ODD) + one(ODD);
      if (kind === 5) return Array.from({length: random(4)}, () => value(depth + 1));
      return Object.fromEntries(Array.from({length: random(4)}, () => [one(ODD), value(depth + 1)]));
  };
  const broken = (text) => {
      for (let times = random(4); times > 0; times--) {
          const at = random(text.length + 1);
          text = text.slice(0, at) + one(['', one(ODD), JSON.stringify(value())]) + text.slice(at + random(5));
      }
      return text;
  };
  const spoilt = (thing) => {
      const copy = JSON.parse(JSON.stringify(thing));
      for (const key of Object.keys(copy)) if (!random(4)) copy[key] = value();
      if (!random(3)) copy[one(ODD)] = value();
      return random(2) ? JSON.stringify(copy) : broken(JSON.stringify(copy));
  };
  const check = (right, why) => { if (!right) throw new Error(why); };
  const isPlain = (fault) => check(typeof fault === 'string' && fault.length > 9 && fault.length < 300, `fault: ${fault}`);
  const js = '/modules/';
  const store = (make, thing) => {
      for (let round = 0; round < rounds; round++) {
          localStorage.clear();
          const kept = make();
          const put = Array.from({length: 1 + random(2)}, () => spoilt(thing));
          localStorage.setItem(kept.key, put[0]);
          if (put[1]) localStorage.setItem(one(kept.formerKeys), put[1]);
          const found = kept.load();
          check(found !== null, `nothing of ${put}`);
          if ('fault' in found) isPlain(found.fault);
          const text = localStorage.getItem(kept.key);
          const lost = 'fault' in found || found.passed;
          kept.write(kept.text(make().read(JSON.stringify(thing))));
          if (lost) check(kept.unreadable().includes(text), `lost: ${text}`);
          const all = Object.values({...localStorage}).join();
          for (const one of put) {
              const read = make().read(one);
              if ('fault' in read) check(all.includes(one), `lost: ${one}`);
          }
          check(!('fault' in kept.load()), 'what was written is read');
      }
  };
  const readers = {
    "a sheet": async () => {
      const { KeptSheet } = await import(js + 'shared/kept-sheet.js');
      const sheet = {version: 1, sheet: 'a', edition: '', saved: '2026-11-22T10:00:00Z', values: {one: 'x', two: true}};
      store(() => new KeptSheet('a', ['b'], (name) => name === 'one'), sheet);
      const { read } = await import(js + 'shared/draft.js');
      for (let round = 0; round < rounds; round++) {
          const values = Object.fromEntries(Array.from({length: random(700)}, (_, at) => [one(ODD) + at, one(['x', true])]));
          const found = read(JSON.stringify({...sheet, values}), ['a'], (name) => name.endsWith('7'));
          check(found.values.size + found.passed === Object.keys(values).length, 'all are counted');
      }
    },
    "copies of a sheet": async () => {
      const { Copies } = await import(js + 'shared/copies.js');
      const { inFileName } = await import(js + 'shared/names.js');
      const start = `${document.documentElement.dataset.keys}sheet:`;
      const sheet = {version: 1, sheet: 'a', name: 'Sam', created: '2026-11-22T10:00:00Z', edition: '', saved: '', values: {one: 'x'}};
      for (let round = 0; round < rounds; round++) {
          localStorage.clear();
          const copies = new Copies('a', ['b'], (name) => name === 'one');
          const texts = Array.from({length: 1 + random(4)}, () => spoilt(random(2) ? {...sheet, name: value()} : sheet));
          for (const text of texts) localStorage.setItem(start + one(['a', 'b', 'a:copy:', 'b:copy:']) + (random(3) ? one(['abc123', '000000', 'zzzzzz']) : one(ODD)), text);
          const strange = Object.entries({...localStorage});
          const all = copies.all();
          check(all.length === copies.ids().length && new Set(all.map(({id}) => id)).size === all.length, 'all are listed once');
          const isThere = (text) => Object.values({...localStorage}).some((kept) => kept.includes(text));
          for (const [key, text] of strange) check(isThere(text) || !('fault' in copies.store('').read(text)), `lost: ${key} ${text}`);
          for (const {name, changed, created, fault} of all) {
              check(name.length <= 120 && [...name].length <= 60 && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name), `name: ${name}`);
              check(!/[^\p{L}\p{N}\p{M}-]/u.test(inFileName(name)), `file: ${name}`);
              if (fault) isPlain(`the text ${fault}`);
              check(/^(\d{4}-.*)?$/.test(changed + created.slice(0, 0)), changed);
          }
          if (!all.length) continue;
          const { id } = one(all);
          const before = JSON.stringify(Object.entries({...localStorage}).sort());
          const taken = copies.take(id);
          check(!copies.ids().includes(id), 'a copy that is taken is gone');
          check(copies.putBack(taken) === id && JSON.stringify(Object.entries({...localStorage}).sort()) === before, 'it is put back');
          const made = copies.make(new Map([['one', 'y']]), {name: one(ODD) + one(ODD), edition: ''});
          const names = copies.all().map(({name}) => name.toLowerCase()).filter(Boolean);
          check(copies.store(made).load().values.get('one') === 'y', 'what was made is read');
          check(names.filter((name) => name === copies.store(made).load().name.toLowerCase()).length === 1, 'no two share a name');
      }
    },
    "a copy handed over": async () => {
      const { handedAddress, handedText } = await import(js + 'shared/handed.js');
      const { read } = await import(js + 'shared/draft.js');
      const { calledFrom } = await import(js + 'shared/names.js');
      const sheet = {version: 1, sheet: 'a', name: 'May', from: 'Sam', edition: '', saved: '', values: {one: 'x', two: true}};
      for (let round = 0; round < rounds; round++) {
          const text = random(2) ? JSON.stringify(sheet) : spoilt({...sheet, from: value()}).replace(/[\ud800-\udfff]/g, '');
          const whole = new URL(await handedAddress('https://example.org/a/', text)).hash;
          const found = await handedText(random(3) ? broken(whole) : whole + one(['.', ')', '%20', '&amp;x=1', '', '>”,']));
          if ('fault' in found) { isPlain('the link holds nothing: ' + found.fault); continue; }
          check(found.text === text && /^[a-z0-9]{6}$/.test(found.check), `another text: ${found.text}`);
          const draft = read(found.text, ['a'], (name) => name === 'one');
          if ('fault' in draft) isPlain('the link holds nothing: ' + draft.fault);
          else check([...calledFrom(draft)].length < 120 && !/[\p{Cc}\u202a-\u202e]/u.test(calledFrom(draft)), calledFrom(draft));
      }
      check((await handedText(new URL(await handedAddress('https://example.org/', 'whole')).hash)).text === 'whole', 'what is whole is read');
    },
    "an enquiry": async () => {
      const { KeptEnquiry } = await import(js + 'enquiry/kept.js');
      store(() => new KeptEnquiry((name) => name === 'message'), {message: 'x', name: 'y', about: 'z'});
    },
    "a booklet": async () => {
      const { KeptBooklet } = await import(js + 'booklet/store.js');
      const booklet = {version: 1, items: ['a', 'b'], title: 't', name: 'n', date: '2026-11-22', plans: {a: 'start=9:00'}};
      const make = () => Object.assign(new KeptBooklet(), {});
      store(make, booklet);
    },
    "a booklet's address": async () => {
      const { fromAddress, toAddress } = await import(js + 'booklet/address.js');
      const good = ['?items=a,b,c&x=1', '#title=Our+day&name=A&date=2026-11-22&plan-a=start%3D09:00'];
      for (let round = 0; round < 2 * rounds; round++) {
          const [search, hash] = good.map(broken);
          const found = fromAddress({search, hash});
          if (!found) continue;
          check(found.items.length <= 300 && found.title.length <= 120 && found.name.length <= 120, 'limits');
          check(/^(\d{4}-\d\d-\d\d)?$/.test(found.date), found.date);
          check(!/[\u0000-\u001f]/.test(found.title + found.name), 'control characters');
          const again = fromAddress(new URL(toAddress(found) || '?', 'https://example.org/'));
          check(String(again?.items ?? []) === String(found.items) || /[.,;:!?)\]}>"'»”’…&\s]/.test(found.items.join()), 'read again');
      }
    },
    "a plan's address": async () => {
      const { read, write } = await import(js + 'planner/state.js');
      const { leftOut } = await import(js + 'planner/sentences.js');
      for (let round = 0; round < 2 * rounds; round++) {
          const address = {search: broken('?start=14:00&people=12&break=3-10&break=4-5&late=5&over=2'), hash: broken('')};
          const found = read(address, 9);
          const { start, people, breaks, late, over } = found.plan;
          const within = (number, least, most) => number === null || (Number.isInteger(number) && number >= least && number <= most);
          check(within(start, 0, 1439) && within(people, 1, 999) && within(late, 1, 480) && within(over, 0, 8), 'numbers');
          check(breaks.length <= 20 && breaks.every(({after, minutes}) => within(after, 1, 8) && within(minutes, 1, 240)), 'breaks');
          const told = leftOut(found, address);
          check(told.length < 700 && (told !== '') === (found.faults.length + found.beyond > 0 || address.search.length + address.hash.length > 20000), told);
          check(read({search: write(found.plan, address), hash: ''}, 9).faults.length === 0, 'what is written is read');
      }
    },
    "an answer": async () => {
      const { outcomeOf } = await import(js + 'enquiry/reply.js');
      for (let round = 0; round < rounds; round++) {
          const text = spoilt({message: 'Thank you'});
          const status = one([200, 201, 299, 400, 422, 503]);
          const type = one(['application/json', 'application/json; charset=utf-8', 'text/html', 'application/jsonp', '']);
          const found = await outcomeOf(new Response(text, {status, headers: {'Content-Type': type}}));
          let said = null;
          try { said = JSON.parse(text); } catch {}
          const isObject = typeof said === 'object' && said !== null && !Array.isArray(said);
          const isReceipt = isObject && Object.keys(said).every((key) => key === 'message' && typeof said[key] === 'string' && said[key].trim());
          check(found.sent === Boolean(isReceipt && status < 300 && type.startsWith('application/json') && !type.endsWith('p')), text);
          check(found.sent || ['unclear', 'refused', 'server'].includes(found.why), found.why);
          check(found.reply.message.length <= 300 && found.reply.errors.size <= 20, 'limits');
      }
    },
    "a picture": async () => {
      const { rasterOf } = await import(js + 'booklet/raster.js');
      const { plainDrawing } = await import(js + 'booklet/svg.js');
      const starts = [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff], []];
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g transform="scale(2)"><path d="M0 0h9v9z" style="fill:red"/></g></svg>';
      for (let round = 0; round < rounds; round++) {
          const bytes = Uint8Array.from([...one(starts), ...Array.from({length: random(300)}, () => one([0, 0xff, 0xc2, 0xda, 0xd9, random(256)]))]);
          const raster = rasterOf(bytes);
          check(raster === null || (raster.width >= 0 && raster.height >= 0), 'size');
          const drawing = plainDrawing(broken(svg), 1200);
          if ('fault' in drawing) isPlain('the file ' + drawing.fault);
          else check(Math.max(drawing.width, drawing.height) === 1200 && !/script|href="h|foreign/.test(drawing.text), drawing.text);
      }
    },
    "a quotation": async () => {
      const { plain, quoted } = await import(js + 'shared/foreign.js');
      const { isolated } = await import(js + 'shared/dom.js');
      const { isDay, isMoment, dayInWords } = await import(js + 'shared/words.js');
      for (let round = 0; round < 2 * rounds; round++) {
          const text = Array.from({length: random(9)}, () => one(ODD)).join('');
          const parts = isolated(`We read ${quoted(text)}.`);
          check(parts.length === 5 && parts[0] === 'We read ' && parts[4] === '.', `broken out: ${text}`);
          check(quoted(text).length <= 63 && plain(text) === plain(plain(text)), 'length');
          const date = broken('2026-02-28');
          if (isDay(date)) check(isMoment(date) && dayInWords(date).startsWith(String(Number(date.slice(8)))), date);
          else check(dayInWords(date) === '', date);
      }
    },
  };
  await readers[what]();
}
