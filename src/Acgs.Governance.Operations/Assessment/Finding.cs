// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>Something that somebody has to act on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Priority">How soon somebody responds.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Found">What was found, with figures and limit.</param>
/// <param name="Next">What to do next: a command, or the page of a runbook.</param>
/// <param name="Evidence">Its symptoms elsewhere.</param>
internal sealed record Finding(
    FindingKind Kind, AlertPriority Priority, string Subject, string Found, string Next, IReadOnlyList<Observation> Evidence);
