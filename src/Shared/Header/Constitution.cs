// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>The hashes that a header may state.</summary>
/// <param name="active">The hash that is written; 16 lower-case hexadecimal digits.</param>
/// <param name="accepted">The other hashes that are still known; may be empty.</param>
internal sealed class Constitution(string active, IReadOnlyList<string> accepted)
{
    /// <summary>The hash that is written into headers.</summary>
    public string Active { get; } = active;

    /// <summary>The line of C# that states the active hash; made once, because every file is compared with it.</summary>
    public string Line { get; } = HeaderLine.Stating(active);

    /// <summary>The other hashes that are still known.</summary>
    public IReadOnlyList<string> Accepted { get; } = accepted;

    /// <summary>The verdict on a canonical line whose 16 digits begin at <paramref name="hash"/>.</summary>
    public HeaderVerdict Evaluate<TText>(TText text, int hash)
        where TText : struct, IHeaderText
    {
        var end = hash + HashFormat.Length;
        if (text.Matches(hash, end, Active))
        {
            return HeaderVerdict.Ok;
        }

        // By index: enumerating through the interface would allocate in every file of a rotation.
        for (var index = 0; index < Accepted.Count; index++)
        {
            if (text.Matches(hash, end, Accepted[index]))
            {
                return HeaderVerdict.Outdated;
            }
        }

        return HeaderVerdict.WrongHash;
    }
}
