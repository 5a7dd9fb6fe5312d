// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Sqlite;

/// <summary>Says once, at start, that what a service keeps is in a folder that does not last.</summary>
internal sealed partial class PassingFolderWarning(IEnumerable<StoreLocation> locations, ILogger<PassingFolderWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var location in locations.DistinctBy(location => location.Key))
        {
            if (FolderAccess.FindPassing(location.Folder) is { } format)
            {
                Log.DoesNotLast(logger, location.Path, format, location.Key);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            1750, LogLevel.Warning,
            "{Path} is on a file system ({Format}) that is lost with the container or at a restart. Mount a volume there, or set {Key}.",
            EventName = "LedgerDoesNotLast")]
        public static partial void DoesNotLast(ILogger logger, string path, string format, string key);
    }
}
