// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>
/// Makes findings of observations: a symptom becomes evidence of its cause, and what is left of one kind about one subject is one finding.
/// </summary>
/// <param name="map">What depends on what.</param>
internal sealed class CauseResolver(PlatformMap map)
{
    private static readonly List<FindingKind> Order = [.. FindingKind.All];

    /// <summary>The findings, the gravest first; equal ones by their place in the closed set and their subject.</summary>
    public IReadOnlyList<Finding> Resolve(IReadOnlyList<Observation> observations)
    {
        var roots = observations.ToLookup(observation => KeyOf(FindRoot(observation, observations)));
        return
        [
            .. roots.Select(Merge)
                .OrderBy(finding => finding.Priority.Name, StringComparer.Ordinal)
                .ThenBy(finding => Order.IndexOf(finding.Kind))
                .ThenBy(finding => finding.Subject, StringComparer.Ordinal),
        ];
    }

    private static (FindingKind Kind, string Subject) KeyOf(Observation observation) => (observation.Kind, observation.Subject);

    private static Finding Merge(IGrouping<(FindingKind Kind, string Subject), Observation> group)
    {
        var own = group.Where(observation => KeyOf(observation) == group.Key).ToList();
        return new(
            group.Key.Kind,
            // A cause is as urgent as what it brings about.
            group.MinBy(observation => observation.Priority.Name, StringComparer.Ordinal)!.Priority,
            group.Key.Subject,
            string.Join("; ", own.Select(observation => observation.Found).Distinct()),
            own[0].Next,
            [
                .. group.Except(own).Distinct()
                    .OrderBy(symptom => symptom.Subject, StringComparer.Ordinal).ThenBy(symptom => symptom.Found, StringComparer.Ordinal),
            ]);
    }

    private Observation FindRoot(Observation observation, IReadOnlyList<Observation> observations)
    {
        // The table of explanations has no cycle, which a test holds it to.
        while (FindCause(observation, observations) is { } cause)
        {
            observation = cause;
        }

        return observation;
    }

    private Observation? FindCause(Observation symptom, IReadOnlyList<Observation> observations) => symptom.Explanations
        .SelectMany(explanation => explanation.Causes.Select(kind => observations.FirstOrDefault(other =>
            other.Kind == kind && IsRelated(symptom, other, explanation.Relation))))
        .FirstOrDefault(cause => cause is not null);

    private bool IsRelated(Observation symptom, Observation cause, Relation relation) => relation switch
    {
        Relation.Itself => cause.Shown == symptom.Shown,
        Relation.Dependency => symptom.Dependency is { } name
            && (map.NameOf(name) == cause.Subject || (name == cause.Part && map.MayOwn(cause.Owners, symptom.Shown))),
        Relation.AnyDependency => map.DependenciesOf(symptom.Shown).Contains(cause.Subject),
        Relation.SamePart => cause.Shown == symptom.Shown && cause.Part == symptom.Part,
        Relation.Belonging => map.MayOwn(cause.Owners, symptom.Shown),
        _ => true,
    };
}
