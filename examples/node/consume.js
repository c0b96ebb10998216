// Print who said what as articles come out of Quotewire: an ordinary consumer with a group of its own.
//
//   npm install
//   REDIS_URL=redis://127.0.0.1:6379 node consume.js desk-1
//
// The argument names this consumer and stays the same when it is started again: it then begins with what it had
// read and not finished. An event may come twice, with the same `id`: doing the work again must do no harm.

import { Redis } from "ioredis";

const STREAM = "articles.enriched";
const GROUP = "who-said-what-js";
const TYPE = "io.quotewire.article.enriched.v1";

// Do what this consumer is for.
function work(article) {
  if (article.status !== "usable") console.log(`${article.uri}: take it down (${article.status})`);
  const names = new Map(article.speakers.map((speaker) => [speaker.id, speaker.name]));
  for (const quote of article.quotes) {
    const who = quote.speaker ? names.get(quote.speaker.id) : "somebody";
    const said = quote.content.map((piece) => piece.exact.replace(/\s+/g, " ")).join(" … ");
    console.log(`${article.uri}: ${who}: ${said}`);
  }
}

const redis = new Redis(process.env.REDIS_URL ?? "redis://127.0.0.1:6379");
redis.on("error", (error) => console.error(error.message)); // it connects again by itself

try {
  await redis.xgroup("CREATE", STREAM, GROUP, "0", "MKSTREAM"); // from the first event on
} catch (error) {
  if (!error.message.startsWith("BUSYGROUP")) throw error; // it is there already: go on where it stands
}

const name = process.argv[2];
let after = "0"; // first what this consumer has read and not acknowledged; then ">", what nobody has read yet
for (;;) {
  const read = await redis.xreadgroup(
    "GROUP", GROUP, name, "COUNT", 10, "BLOCK", 1000, "STREAMS", STREAM, after,
  );
  const entries = read?.[0]?.[1] ?? [];
  for (const [id, fields] of entries) {
    const event = fields && JSON.parse(fields[1]); // null: it was trimmed away before it was done
    if (event?.type === TYPE) work(event.data); // other types are of later versions of Quotewire
    await redis.xack(STREAM, GROUP, id); // after the work, never before it
  }
  if (entries.length === 0) after = ">";
}
