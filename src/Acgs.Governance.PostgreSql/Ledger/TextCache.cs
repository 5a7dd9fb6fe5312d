// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Texts that come again and again, such as the names of writers and rules: decoded once.</summary>
internal sealed class TextCache
{
    private const int Slots = 64;

    private readonly (byte[] Bytes, string Text)[] _slots = new (byte[], string)[Slots];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return string.Empty;
        }

        ref var slot = ref _slots[((bytes.Length * 31) + (bytes[0] * 7) + bytes[^1]) % Slots];
        if (!bytes.SequenceEqual(slot.Bytes))
        {
            slot = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        }

        return slot.Text;
    }
}
