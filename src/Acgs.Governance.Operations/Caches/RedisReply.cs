// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Operations.Caches;

/// <summary>What a Redis server answers to a command.</summary>
/// <param name="Type">As on the wire: <c>+</c> a word, <c>-</c> an error, <c>:</c> a number, <c>$</c> bytes, <c>*</c> an array.</param>
/// <param name="Bytes">What it says; empty for an array.</param>
/// <param name="Items">The items of an array; empty for the others, and for a null.</param>
internal sealed record RedisReply(char Type, byte[] Bytes, IReadOnlyList<RedisReply> Items)
{
    public bool IsError => Type == '-';

    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The number; <see langword="null"/> if it is none.</summary>
    public long? Number => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
