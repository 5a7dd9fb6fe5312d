// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Recording;

/// <summary>Identical violations that become one record.</summary>
/// <param name="Id">The identifier of the record.</param>
/// <param name="Kind">What they have in common.</param>
/// <param name="OccurredAt">When the first one occurred.</param>
/// <param name="Trace">The span of the first one; the default value without one.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct FoldedViolation(Guid Id, ViolationKind Kind, DateTimeOffset OccurredAt, ActivityContext Trace, long Count)
{
    /// <summary>A violation in the current trace.</summary>
    public static FoldedViolation First(in ViolationKind kind, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), kind, now, Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Context : default, 1);

    /// <summary>Begins what is done for them after their request, in its trace; <see langword="null"/> without one.</summary>
    public Activity? Continue() => Trace == default ? null : new Activity("acgs.violation").SetParentId(Trace.TraceId, Trace.SpanId, Trace.TraceFlags).Start();
}
