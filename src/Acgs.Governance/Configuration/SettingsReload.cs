// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Applies configuration changes at run time, as a whole or not at all. <c>IOptionsMonitor</c> would throw an invalid value at the caller
/// of the reload.
/// </summary>
internal sealed partial class SettingsReload(
    GovernanceBuilder governance, IEnumerable<IReloadFollower> followers, ILogger<SettingsReload> logger) : IHostedService, IDisposable
{
    private readonly IReloadFollower[] _followers = [.. followers];

    // Hosted services are created before the options are validated, so that no later change is missed.
    private readonly SettingsSnapshot _started = SettingsSnapshot.Of(governance.Configuration);
    private readonly Lock _turn = new();
    private SettingsSnapshot? _inForce;
    private IDisposable? _subscription;
    private string? _silent;
    private string? _rejected;
    private string? _waiting;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = ChangeToken.OnChange(governance.Configuration.GetReloadToken, Reload);
        // Applies changes between the validation of the options and the subscription.
        Reload();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _subscription?.Dispose();

    // Serialized, so that the later of two concurrent reloads stays in force.
    private void Reload()
    {
        lock (_turn)
        {
            var now = SettingsSnapshot.Of(governance.Configuration);
            if (IsComplete(now) && Read() is { } changes)
            {
                WarnOfRestart(now);
                changes.ForEach(apply => apply());
                _inForce = now;
            }
        }
    }

    private bool IsComplete(SettingsSnapshot now)
    {
        var silent = Text(", ", now.SilentSince(_inForce ?? _started).Select(source => $"{source}"));
        if (IsNew(silent, ref _silent))
        {
            Log.Silent(logger, silent!);
        }

        return silent is null;
    }

    private List<Action>? Read()
    {
        var failures = new List<string>();
        var changes = _followers.Select(follower => follower.Read(failures)).OfType<Action>().ToList();
        var rejected = Text(" ", failures.Distinct());
        if (IsNew(rejected, ref _rejected))
        {
            Log.Rejected(logger, rejected!);
        }

        return rejected is null ? changes : null;
    }

    private void WarnOfRestart(SettingsSnapshot now)
    {
        var followed = new KnownKeys([.. _followers.SelectMany(follower => follower.Keys)]);
        var waiting = Text(", ", now.ChangedSince(_started)
            .Where(key => !followed.Contains(key, value: null))
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(key => $"{GovernanceOptions.Section}:{key}"));
        if (IsNew(waiting, ref _waiting))
        {
            Log.NeedsRestart(logger, waiting!);
        }
    }

    private static string? Text(string separator, IEnumerable<string> parts) =>
        LogSanitizer.Sanitize(string.Join(separator, parts)) is { Length: > 0 } text ? text : null;

    // A source may announce one change several times, and the next change may not affect this one.
    private static bool IsNew(string? text, ref string? last)
    {
        var isNews = text is not null && !text.Equals(last, StringComparison.OrdinalIgnoreCase);
        last = text;
        return isNews;
    }

    private static partial class Log
    {
        [LoggerMessage(
            1104, LogLevel.Error, "The changed configuration is invalid and was not applied; the previous settings stay in force. {Failure}",
            EventName = "ReloadRejected")]
        public static partial void Rejected(ILogger logger, string failure);

        [LoggerMessage(
            1105, LogLevel.Warning, "Changed settings are read only at start: {Keys}. Restart the service to apply them.",
            EventName = "ChangeNeedsRestart")]
        public static partial void NeedsRestart(ILogger logger, string keys);

        [LoggerMessage(
            1110, LogLevel.Warning,
            "{Source} no longer contains settings under Acgs; the previous settings stay in force until restart. Check whether its file is readable.",
            EventName = "SettingsGone")]
        public static partial void Silent(ILogger logger, string source);
    }
}
