// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;

namespace Acgs.Governance.Logging;

/// <summary>A scope whose reserved keys are renamed, including those that are added while it is open.</summary>
internal sealed class ClaimedTags(IEnumerable<KeyValuePair<string, object?>> scope) : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    public int Count => scope.Count();

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => scope.Select(LogKeys.Claim).GetEnumerator();

    public override string? ToString() => scope.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
