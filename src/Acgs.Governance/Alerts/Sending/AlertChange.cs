// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>What a source says, on its way to the outbox.</summary>
/// <param name="Occurrence">What it is to be alerted about; <see langword="null"/> if it is over.</param>
/// <param name="DedupKey">Its key.</param>
/// <param name="Source">Who says so.</param>
/// <param name="IsNew">Whether it was not said before.</param>
internal sealed record AlertChange(Occurrence? Occurrence, string DedupKey, string Source, bool IsNew)
{
    public static AlertChange Opened(Occurrence occurrence) => new(occurrence, occurrence.Alert.DedupKey, occurrence.Source, IsNew: true);

    public static AlertChange Repeated(Occurrence occurrence) => Opened(occurrence) with { IsNew = false };

    public static AlertChange Closed(string dedupKey, string source) => new(Occurrence: null, dedupKey, source, IsNew: true);

    public async ValueTask ApplyAsync(AlertLifecycle lifecycle, IOutboxChange change)
    {
        if (Occurrence is not null)
        {
            await lifecycle.OpenAsync(change, Occurrence);
        }
        else
        {
            await lifecycle.CloseAsync(change, DedupKey, Source);
        }
    }
}
