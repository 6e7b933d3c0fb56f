// One side of an exchange by PouchDB; run by the bench.
//
//   side.mjs FOLDER fill ROWS.json     the rows
//   side.mjs FOLDER serve PORT         the hub, until it is ended
//   side.mjs FOLDER edit 100           so many telephone numbers
//   side.mjs FOLDER push|pull PORT     an exchange; prints its seconds, and the hub's bytes, as JSON

import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";

const [folder, deed, told] = process.argv.slice(2);
const require = createRequire(join(process.env.SALA_PEER_MODULES, "here.js"));
const PouchDB = require("pouchdb");
mkdirSync(folder, { recursive: true });
const here = () => new PouchDB(join(folder, "centre"));

async function fill() {
  const { learners, marks } = JSON.parse(readFileSync(told));
  const docs = [
    ...learners.map((one) => ({ _id: `l:${one.number}`, ...one })),
    ...marks.map((one) => ({ _id: `m:${one.session}:${one.learner}`, ...one })),
  ];
  const db = here();
  for (let at = 0; at < docs.length; at += 2000) await db.bulkDocs(docs.slice(at, at + 2000));
  await db.close();
}

function serve() {
  const app = require("express")();
  const sockets = new Set();
  let moved = 0;
  app.get("/_moved", (_asked, answer) => {
    let open = 0;
    for (const one of sockets) open += one.bytesRead + one.bytesWritten;
    answer.json(moved + open);
  });
  const Kept = PouchDB.defaults({ prefix: join(folder, "/") });
  app.use("/", require("express-pouchdb")(Kept, { inMemoryConfig: true, logPath: join(folder, "log.txt") }));
  const server = app.listen(Number(told), "127.0.0.1");
  server.on("connection", (one) => {
    sockets.add(one);
    one.on("close", () => {
      sockets.delete(one);
      moved += one.bytesRead + one.bytesWritten;
    });
  });
}

async function edit() {
  const db = here();
  const { rows } = await db.allDocs({ startkey: "l:", endkey: "l:\uffff", limit: Number(told), include_docs: true });
  await db.bulkDocs(rows.map((one) => ({ ...one.doc, phone: "0999999999" })));
  await db.close();
}

const moved = () =>
  new Promise((done) => {
    get(`http://127.0.0.1:${told}/_moved`, { agent: false }, (answer) => {
      let text = "";
      answer.on("data", (piece) => (text += piece)).on("end", () => done(Number(text)));
    });
  });

async function exchange() {
  const db = here();
  await db.info();
  const before = await moved();
  const begun = performance.now();
  const worked = process.cpuUsage();
  const hub = new PouchDB(`http://127.0.0.1:${told}/centre`);
  const came = await (deed === "push" ? db.replicate.to(hub, { batch_size: 1000 }) : db.replicate.from(hub, { batch_size: 1000 }));
  const s = (performance.now() - begun) / 1000;
  const used = process.cpuUsage(worked);
  const cpu = (used.user + used.system) / 1e6;
  const bytes = (await moved()) - before;
  console.log(JSON.stringify({ s, cpu, bytes, rows: came.docs_written, peak: process.resourceUsage().maxRSS }));
  await db.close();
}

await { fill, serve, edit, push: exchange, pull: exchange }[deed]();
