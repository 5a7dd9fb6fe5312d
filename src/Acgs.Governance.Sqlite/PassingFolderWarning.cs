// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Sqlite;

/// <summary>Says once, at start, that the ledger is in a folder that does not last.</summary>
internal sealed partial class PassingFolderWarning(LedgerLocation location, ILogger<PassingFolderWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (FolderAccess.FindPassing(location.Folder) is { } format)
        {
            Log.DoesNotLast(logger, location.Path, format);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            1750, LogLevel.Warning,
            "The ledger {Path} is on a file system ({Format}) that is lost with the container or at a restart. Mount a volume there, or set Acgs:Ledger:Path.",
            EventName = "LedgerDoesNotLast")]
        public static partial void DoesNotLast(ILogger logger, string path, string format);
    }
}
