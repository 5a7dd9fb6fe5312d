// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>The numbers of advisory locks, which all applications of a database share.</summary>
internal static class LedgerLocks
{
    public static long Of(string schema, string purpose) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"acgs-governance/ledger/{schema}/{purpose}")));
}
