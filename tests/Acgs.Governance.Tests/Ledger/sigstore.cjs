// Constitutional Hash: cdd01ef066bc6cf2
//
// Verifies proofs with @sigstore/verify, which knows nothing of this software. A line of standard input is a case: the proof as tlog-proof, the
// record in base64, the public key in PEM, and the origin. A line of output says whether the proof is accepted.

const crypto = require('node:crypto');
const { createInterface } = require('node:readline');
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint');
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle');

function verify({ proof, record, key, origin }) {
    const end = proof.indexOf('\n\n');
    const [, index, ...hashes] = proof.slice(0, end).split('\n');
    const publicKey = crypto.createPublicKey(key);
    const logID = crypto.createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest();
    const entry = {
        canonicalizedBody: Buffer.from(record, 'base64'),
        inclusionProof: {
            logIndex: index.slice('index '.length),
            hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
            checkpoint: { envelope: proof.slice(end + 2) },
        },
    };
    verifyMerkleInclusion(entry, verifyCheckpoint(entry, [{ logID, baseURL: origin, publicKey }]));
}

createInterface({ input: process.stdin }).on('line', (line) => {
    let verdict = 'accepted';
    try {
        verify(JSON.parse(line));
    } catch (error) {
        verdict = error.code ?? String(error);
    }
    console.log(verdict);
});
