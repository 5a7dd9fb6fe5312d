// Constitutional Hash: cdd01ef066bc6cf2
//
// Verifies and signs with libraries of Standard Webhooks, which know nothing of this software. A line of standard input is a case; the line of
// output is "accepted" or "refused", and behind it the signature that the library makes itself.

const { createInterface } = require('node:readline');
const libraries = { standardwebhooks: require('standardwebhooks').Webhook, svix: require('svix').Webhook };

createInterface({ input: process.stdin }).on('line', (line) => {
    const { library, secret, id, timestamp, signature, body } = JSON.parse(line);
    const payload = Buffer.from(body, 'base64').toString('utf8');
    const webhook = new libraries[library](secret);
    let verdict = 'accepted';
    try {
        webhook.verify(payload, { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature });
    } catch {
        verdict = 'refused';
    }

    console.log(`${verdict} ${webhook.sign(id, new Date(Number(timestamp) * 1000), payload)}`);
});
