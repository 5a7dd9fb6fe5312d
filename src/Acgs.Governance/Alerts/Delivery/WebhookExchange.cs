// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>An attempt to deliver an alert.</summary>
/// <param name="Timestamp">The header <c>webhook-timestamp</c>.</param>
/// <param name="Signature">The header <c>webhook-signature</c>.</param>
/// <param name="Status">The status of the answer; <see langword="null"/> if there was none.</param>
/// <param name="Answer">What came back, in a few words.</param>
/// <param name="RetryAfter">How long the receiver asks to wait.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record WebhookExchange(string Timestamp, string Signature, int? Status, string Answer, TimeSpan? RetryAfter, TimeSpan Duration)
{
    private const int NoLongerThere = 410;

    /// <summary>Whether the receiver has the alert.</summary>
    public bool IsAccepted => Status is >= 200 and < 300;

    /// <summary>Whether the receiver wants no alert any more.</summary>
    public bool IsGone => Status == NoLongerThere;

    /// <summary>No attempt, because an earlier one was answered that the receiver is gone.</summary>
    public static WebhookExchange Gone { get; } = new(
        string.Empty, string.Empty, NoLongerThere, "not sent: the receiver answered HTTP 410 (gone) before", RetryAfter: null, TimeSpan.Zero);
}
