// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;

namespace Acgs.Governance.Logging;

/// <summary>A list scope whose reserved keys are renamed.</summary>
internal sealed class ClaimedList(IReadOnlyList<KeyValuePair<string, object?>> scope) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => scope.Count;

    public KeyValuePair<string, object?> this[int index] => LogKeys.Claim(scope[index]);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => scope.Select(LogKeys.Claim).GetEnumerator();

    public override string? ToString() => scope.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
