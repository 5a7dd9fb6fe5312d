// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts;

/// <summary>A receiver of alerts.</summary>
public sealed class AlertWebhookOptions
{
    /// <summary>
    /// The address to which alerts are posted. Alerts go there and nowhere else: redirects are not followed and no proxy is used. HTTPS, or HTTP
    /// on this machine. Default: none, which is an error.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>
    /// The secrets that alerts are signed with: one, or several while the receiver changes to a new one. Each is <c>whsec_</c> and base64 of 24
    /// to 64 random bytes. Default: none, which is an error.
    /// </summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The least severity of the alerts that it receives. Default: <see cref="ViolationSeverity.Low"/>, all.</summary>
    public ViolationSeverity MinimumSeverity { get; set; }

    /// <summary>Whether alerts may leave this machine over HTTP, which others on the way can read. Default: <see langword="false"/>.</summary>
    public bool AllowInsecure { get; set; }
}
