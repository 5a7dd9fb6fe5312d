// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Alerts;

/// <summary>Decides what becomes of a request that brings an alert.</summary>
internal sealed class AlertReceiver(IOptions<AlertReceiverOptions> options, TimeProvider time)
{
    private const int MostIdLength = 255;

    private readonly List<byte[]> _secrets = [.. options.Value.Secrets.Select(secret => WebhookSecret.Parse(secret)!)];
    private readonly TimeSpan _tolerance = options.Value.Tolerance;
    private readonly ReceivedAlerts _received = new(options.Value.ReplayWindow, time);

    /// <summary>Receives an alert. One that is new must be ended.</summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>.</param>
    /// <param name="body">The body.</param>
    public (AlertReception Reception, Alert? Alert) Receive(string? id, string? timestamp, string? signatures, ReadOnlySpan<byte> body)
    {
        if (body.Length > AlertJson.MostBytes)
        {
            return (AlertReception.TooLarge, null);
        }

        if (id is not { Length: > 0 and <= MostIdLength } || signatures is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return (AlertReception.Unsigned, null);
        }

        if (!WebhookSignature.IsSigned(_secrets, signatures, id, timestamp, body))
        {
            return (AlertReception.WrongSignature, null);
        }

        if (Math.Abs((decimal)seconds - time.GetUtcNow().ToUnixTimeSeconds()) > (decimal)_tolerance.TotalSeconds)
        {
            return (AlertReception.WrongTime, null);
        }

        // The identifier that is signed and the one in the body are one.
        return AlertJson.Read(body) is { } alert && alert.Id == id ? (_received.Begin(id), alert) : (AlertReception.NoAlert, null);
    }

    /// <summary>Ends the handling of an alert; one that was not handled may come again.</summary>
    public void End(Alert alert, bool isHandled) => _received.End(alert.Id, isHandled);
}
