"use strict";
/* Says whether a certificate is genuine, by its QR code alone, with nothing sent anywhere.
   `trust` is put in by the desk: whose keys count, what was revoked, and of which day that is. */

const BE = 543, DAY = 86400000, LONGEST = 4096;
const MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
  "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];
const SAID = {
  genuine: ["✓", "ของจริง", "Genuine",
    "เทียบกับใบที่ถืออยู่ ชื่อ เลขที่ และหลักสูตรต้องตรงกันทุกตัว ถ้าไม่ตรง รหัสนี้ถูกถ่ายมาจากใบอื่น",
    "Compare with the paper: name, number and course must be the same, or the code was copied from another."],
  altered: ["✕", "ถูกแก้", "Altered",
    "ลายเซ็นดิจิทัลไม่ตรงกับข้อความ ข้อมูลในรหัสนี้ไม่ใช่อย่างที่ศูนย์ออกให้",
    "The signature does not fit the text: this is not what the centre issued."],
  revoked: ["!", "ยกเลิกแล้ว", "Revoked",
    "ศูนย์เคยออกใบนี้ แล้วยกเลิก ถามศูนย์ว่าออกใบใหม่ให้หรือไม่",
    "The centre issued this one and voided it. Ask the centre for the new one."],
  unknown_issuer: ["?", "ไม่รู้จักผู้ออก", "Unknown issuer",
    "หน้านี้ไม่มีกุญแจของผู้ออกใบนี้ ให้ตรวจที่หน้าของศูนย์ที่ออก หรือถามศูนย์",
    "This page does not hold the issuer's key. Ask the centre that issued it."],
  unreadable: ["–", "อ่านรหัสไม่ได้", "Unreadable",
    "ข้อความนี้ไม่ใช่รหัสของวุฒิบัตร สแกนใหม่ให้เห็น QR ทั้งดวง",
    "This is no certificate's code. Scan again so that the whole code is seen."],
};
const FORBIDDEN = new Error("altered");

function bytesOf(text) {
  const digits = text.replace(/\s/g, "").replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0xe50))
    .replace(/^.*#/, "");
  if (!/^1[0-9]{40,10000}$/.test(digits)) throw new Error("unreadable");
  let hex = BigInt(digits.slice(1)).toString(16);
  if (hex.length % 2) hex = "0" + hex;
  if (hex.length / 2 > LONGEST) throw new Error("unreadable");
  return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
}

function same(one, other) {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function hexOf(bytes) {
  return Array.from(bytes, (value) => value.toString(16).padStart(2, "0")).join("");
}

function fromHex(text) {
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

/* The head of a byte string or array, so that the very bytes that were signed can be put together. */
function head(major, size) {
  if (size < 24) return [major * 32 + size];
  if (size < 256) return [major * 32 + 24, size];
  return [major * 32 + 25, size >> 8, size & 255];
}

function textOf(value) {
  if (value instanceof Uint8Array) return new TextDecoder("windows-874", { fatal: true }).decode(value);
  if (typeof value === "string") return value;
  throw FORBIDDEN;
}

function read(token) {
  const whole = known.decode(token, { useMaps: true, strict: true, tags: known.Tagged.preserve(18) });
  const [guarded, open, payload, signature] = whole.value;
  if (whole.tag !== 18 || !same(guarded, [0xa1, 1, 0x27]) || open.size !== 0) throw FORBIDDEN;
  if (!(payload instanceof Uint8Array) || signature.length !== 64) throw FORBIDDEN;
  const told = known.decode(payload, { useMaps: true, strict: true });
  const claims = {
    kid: hexOf(told.get(1)), index: told.get(2), number: textOf(told.get(3)), name: textOf(told.get(4)),
    course: textOf(told.get(5)), centre: textOf(told.get(6)), day: told.get(7), minutes: told.get(8),
  };
  if (![claims.index, claims.day, claims.minutes].every(Number.isInteger)) throw FORBIDDEN;
  const spelled = [0xd2, 0x84, 0x43, 0xa1, 1, 0x27, 0xa0, ...head(2, payload.length), ...payload,
    ...head(2, 64), ...signature];
  if (!same(token, spelled)) throw FORBIDDEN; // one meaning, one spelling
  const name = new TextEncoder().encode("Signature1");
  const signed = Uint8Array.from([0x84, ...head(3, name.length), ...name, 0x43, 0xa1, 1, 0x27, 0x40,
    ...head(2, payload.length), ...payload]);
  return { claims, signed, signature };
}

/* The browser's own Ed25519 where it has one, else tweetnacl: plain http and older phones have none. */
async function holds(signed, signature, key) {
  if (globalThis.crypto && crypto.subtle && !trust.fallback) {
    try {
      const made = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
      return [await crypto.subtle.verify("Ed25519", made, signature, signed), "WebCrypto"];
    } catch (error) {
      if (error.name !== "NotSupportedError" && error.name !== "SyntaxError") throw error;
    }
  }
  return [known.verify(signed, signature, key), "tweetnacl"];
}

async function judge(text) {
  let token;
  try {
    token = bytesOf(text);
  } catch (error) {
    return { verdict: "unreadable" };
  }
  const began = same(token.slice(0, 6), [0xd2, 0x84, 0x43, 0xa1, 1, 0x27]);
  let told;
  try {
    told = read(token);
  } catch (error) {
    return { verdict: began ? "altered" : "unreadable" };
  }
  const issuer = trust.issuers.find((one) => one.kid === told.claims.kid);
  if (!issuer) return { verdict: "unknown_issuer", claims: told.claims };
  const [genuine, by] = await holds(told.signed, told.signature, fromHex(issuer.key));
  if (!genuine) return { verdict: "altered", claims: told.claims, by };
  const gone = trust.revoked.some((one) => one.kid === told.claims.kid && one.index === told.claims.index);
  return { verdict: gone ? "revoked" : "genuine", claims: told.claims, by };
}

function dayOf(days) {
  const day = new Date(days * DAY);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} พ.ศ. ${day.getUTCFullYear() + BE}`;
}

function hoursOf(minutes) {
  const whole = Math.floor(minutes / 60), rest = minutes % 60;
  return [whole ? `${whole} ชั่วโมง` : "", rest ? `${rest} นาที` : ""].filter(Boolean).join(" ");
}

function put(id, text) {
  document.getElementById(id).textContent = text;
}

function show(found) {
  const [mark, thai, english, todo, advice] = SAID[found.verdict];
  document.body.dataset.verdict = found.verdict;
  document.body.dataset.by = found.by || "";
  put("mark", mark);
  put("thai", thai);
  put("english", english);
  put("todo", todo);
  put("advice", advice);
  document.getElementById("facts").hidden = !found.claims;
  document.getElementById("answer").hidden = false;
  if (!found.claims) return;
  const doubt = found.verdict === "altered" || found.verdict === "unknown_issuer";
  document.getElementById("facts").classList.toggle("doubt", doubt);
  put("name", found.claims.name);
  put("course", found.claims.course);
  put("hours", hoursOf(found.claims.minutes));
  put("number", found.claims.number);
  put("issued", dayOf(found.claims.day));
  put("centre", found.claims.centre);
}

async function look(text) {
  show(await judge(text));
}

put("asof", dayOf(Date.parse(trust.as_of) / DAY));
put("whose", trust.issuers.map((one) => one.name).filter((name, at, all) => all.indexOf(name) === at).join(", "));
document.getElementById("asked").addEventListener("submit", (event) => {
  event.preventDefault();
  look(document.getElementById("text").value);
});
addEventListener("hashchange", () => location.hash.length > 1 && look(location.hash));
if (location.hash.length > 1) look(location.hash);
