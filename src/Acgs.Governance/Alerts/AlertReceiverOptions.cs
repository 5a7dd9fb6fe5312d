// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;

namespace Acgs.Governance.Alerts;

/// <summary>Options of receiving alerts, bound to the section <c>Acgs:Alerts:Receiver</c>.</summary>
public sealed class AlertReceiverOptions : IValidatableObject
{
    internal const string Section = "Acgs:Alerts:Receiver";

    /// <summary>
    /// The secrets that senders sign with: one, or several while they are rotated. Each is <c>whsec_</c> and base64 of 24 to 64 random
    /// bytes. Default: none, which is an error.
    /// </summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>By how much the clock of a sender may differ from ours. Default: 5 minutes. Range: 1 second to 1 hour.</summary>
    [TimeRange("00:00:01", "01:00:00")]
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long the identifier of an alert that was handled is remembered, so that it is not handled again; at least twice
    /// <see cref="Tolerance"/>. Default: 1 hour. Range: 2 seconds to 24 hours.
    /// </summary>
    [TimeRange("00:00:02", "1.00:00:00")]
    public TimeSpan ReplayWindow { get; set; } = TimeSpan.FromHours(1);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Secrets.Count == 0)
        {
            yield return new("must have a secret: set Acgs:Alerts:Receiver:Secrets:0", [nameof(Secrets)]);
        }

        foreach (var (number, _) in Secrets.Index().Where(secret => WebhookSecret.Parse(secret.Item) is null))
        {
            yield return new(WebhookSecret.Rule, [$"{nameof(Secrets)}[{number}]"]);
        }

        if (ReplayWindow < 2 * Tolerance)
        {
            yield return new("must be at least twice Acgs:Alerts:Receiver:Tolerance, or an alert could be replayed", [nameof(ReplayWindow)]);
        }
    }
}
