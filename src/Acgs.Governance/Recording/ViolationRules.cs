// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;

namespace Acgs.Governance.Recording;

/// <summary>The closed set of rules, in the order of their registration: the values of the metric label <c>rule</c>.</summary>
internal sealed class ViolationRules
{
    private readonly FrozenDictionary<string, (ViolationRule Rule, int Index)> _byName;

    public ViolationRules(IEnumerable<ViolationRule> rules)
    {
        All = [.. rules];
        _byName = All.Select((rule, index) => (rule, index)).ToFrozenDictionary(entry => entry.rule.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ViolationRule> All { get; }

    /// <summary>The rule of a name; <see langword="null"/> if none was registered.</summary>
    public ViolationRule? Find(string name) => _byName.TryGetValue(name, out var found) ? found.Rule : null;

    /// <summary>The place of a rule in <see cref="All"/>.</summary>
    public int IndexOf(ViolationRule rule) => _byName[rule.Name].Index;
}
