// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>The hashes that a header may state.</summary>
/// <param name="active">The hash that is written; 16 lower-case hexadecimal digits.</param>
/// <param name="accepted">The other hashes that are still right to find; may be empty.</param>
internal sealed class Constitution(string active, IReadOnlyList<string> accepted)
{
    /// <summary>The hash that is written into new headers.</summary>
    public string Active { get; } = active;

    /// <summary>Whether the 16 characters of <paramref name="text"/> at <paramref name="position"/> are the active or an accepted hash.</summary>
    public bool AcceptsAt<TText>(TText text, int position, int end)
        where TText : struct, IHeaderText
    {
        if (text.Matches(position, end, Active))
        {
            return true;
        }

        // By index: enumerating through the interface would allocate in every file of a rotation.
        for (var index = 0; index < accepted.Count; index++)
        {
            if (text.Matches(position, end, accepted[index]))
            {
                return true;
            }
        }

        return false;
    }
}
