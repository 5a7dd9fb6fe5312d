// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Evaluates a hash that did not arrive over HTTP, for example with a queue message: with the same policy, mode, metrics and log records as
/// a request. A thread-safe singleton, available in workers too.
/// </summary>
public sealed class ConstitutionalContext
{
    private readonly ComplianceState _state;
    private readonly ComplianceEvaluator _evaluator;

    internal ConstitutionalContext(ComplianceState state, ComplianceEvaluator evaluator)
    {
        _state = state;
        _evaluator = evaluator;
    }

    /// <summary>The active hash: the value that this service expects and sends with its own messages.</summary>
    public string Active => _state.Current.Constitution.Active;

    /// <summary>Evaluates the hash of a message. A missing hash violates no rule.</summary>
    /// <param name="stated">The received hash, or <see langword="null"/> if there is none.</param>
    /// <returns>Whether the message may be processed and, if not, the violated rule.</returns>
    public ConstitutionalVerdict Evaluate(string? stated) => Evaluate(stated, isRequired: false);

    /// <summary>Evaluates the hash of a message.</summary>
    /// <param name="stated">The received hash, or <see langword="null"/> if there is none.</param>
    /// <param name="isRequired">Whether a missing hash violates a rule.</param>
    /// <returns>Whether the message may be processed and, if not, the violated rule.</returns>
    public ConstitutionalVerdict Evaluate(string? stated, bool isRequired) => Evaluate(new StringValues(stated), isRequired);

    /// <summary>Evaluates the values of a header that can occur more than once. A missing hash violates no rule.</summary>
    /// <param name="stated">
    /// The received values. More than one value is <see cref="ComplianceOutcome.Ambiguous"/>, even if they are equal.
    /// </param>
    /// <returns>Whether the message may be processed and, if not, the violated rule.</returns>
    public ConstitutionalVerdict Evaluate(StringValues stated) => Evaluate(stated, isRequired: false);

    /// <summary>Evaluates the values of a header that can occur more than once.</summary>
    /// <param name="stated">
    /// The received values. More than one value is <see cref="ComplianceOutcome.Ambiguous"/>, even if they are equal.
    /// </param>
    /// <param name="isRequired">Whether a missing hash violates a rule.</param>
    /// <returns>Whether the message may be processed and, if not, the violated rule.</returns>
    public ConstitutionalVerdict Evaluate(StringValues stated, bool isRequired)
    {
        var snapshot = _state.Current;
        return new(_evaluator.Evaluate(snapshot, isExempt: false, isRequired, stated), snapshot.Constitution.Active);
    }
}
