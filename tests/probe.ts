import fs from 'node:fs';
import { importDump } from '../src/digest/import.ts';
for (const f of process.argv.slice(2)) {
  const t = fs.readFileSync(f,'utf8'); const t0=performance.now();
  const ps = importDump(t,'2025-03-20');
  console.log(f, ps.length, ps.filter(p=>p.digest).length, (performance.now()-t0).toFixed(0)+'ms');
  for (const p of ps) { for (const r of p.repairs) if(r.rule!=='layout'&&r.rule!=='preamble') console.log('  R', p.name.id, r.rule, r.line, JSON.stringify(r.before.slice(0,200)), '→', JSON.stringify(r.after.slice(0,120))); for (const i of p.issues) console.log('  I', p.name.id, i.severity, i.rule, i.place?.line+':'+i.place?.column, i.message.slice(0,140)); }
}
