// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Evaluates a hash that came another way than by HTTP, such as with a message of a queue: by the same policy and mode, with the
/// same metrics and the same log record. A singleton that any service can ask for, on a worker too, from any thread.
/// </summary>
public sealed class ConstitutionalContext
{
    private readonly ComplianceState _state;
    private readonly ComplianceJudge _judge;

    internal ConstitutionalContext(ComplianceState state, ComplianceJudge judge)
    {
        _state = state;
        _judge = judge;
    }

    /// <summary>The active hash: what this service expects, and what it states with messages of its own.</summary>
    public string Active => _state.Current.Constitution.Active;

    /// <summary>Evaluates the hash that came with a message. A message without one breaks no rule.</summary>
    /// <param name="stated">The hash as it came, or <see langword="null"/> if none did.</param>
    /// <returns>Whether the message may be handled, and why not.</returns>
    public ConstitutionalVerdict Evaluate(string? stated) => Evaluate(stated, isRequired: false);

    /// <summary>Evaluates the hash that came with a message.</summary>
    /// <param name="stated">The hash as it came, or <see langword="null"/> if none did.</param>
    /// <param name="isRequired">Whether a message without a hash breaks a rule.</param>
    /// <returns>Whether the message may be handled, and why not.</returns>
    public ConstitutionalVerdict Evaluate(string? stated, bool isRequired) => Evaluate(new StringValues(stated), isRequired);

    /// <summary>Evaluates the values of a header that can stand more than once. A message without one breaks no rule.</summary>
    /// <param name="stated">The values as they came. More than one is <see cref="ComplianceOutcome.Ambiguous"/>, equal or not.</param>
    /// <returns>Whether the message may be handled, and why not.</returns>
    public ConstitutionalVerdict Evaluate(StringValues stated) => Evaluate(stated, isRequired: false);

    /// <summary>Evaluates the values of a header that can stand more than once.</summary>
    /// <param name="stated">The values as they came. More than one is <see cref="ComplianceOutcome.Ambiguous"/>, equal or not.</param>
    /// <param name="isRequired">Whether a message without a hash breaks a rule.</param>
    /// <returns>Whether the message may be handled, and why not.</returns>
    public ConstitutionalVerdict Evaluate(StringValues stated, bool isRequired)
    {
        var snapshot = _state.Current;
        return new(_judge.Judge(snapshot, isExempt: false, isRequired, stated), snapshot.Constitution.Active);
    }
}
