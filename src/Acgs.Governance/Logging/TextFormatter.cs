// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>
/// Writes what a text format of the console writes, with the stamp behind the message: those formats show no tags, and whoever
/// greps their lines is to find it there.
/// </summary>
/// <param name="format">The name of the framework's format.</param>
/// <param name="services">Has that format, once the console is set up.</param>
internal sealed class TextFormatter(string format, IServiceProvider services) : ConsoleFormatter(Prefix + format)
{
    private const string Prefix = "acgs-";

    private ConsoleFormatter? _framework;
    private string? _stamp;

    /// <summary>The name of ours in place of the framework's.</summary>
    public static string NameFor(string format) => Prefix + format;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var framework = _framework ??= services.GetServices<ConsoleFormatter>().First(formatter => formatter.Name == format);
        var stamp = _stamp ??= Stamp();
        if (stamp.Length == 0 || logEntry.State is BufferedLogRecord || logEntry.Formatter?.Invoke(logEntry.State, logEntry.Exception) is not { } message)
        {
            framework.Write(logEntry, scopeProvider, textWriter);
            return;
        }

        framework.Write(
            new LogEntry<string>(
                logEntry.LogLevel, logEntry.Category, logEntry.EventId, message + stamp, logEntry.Exception, static (text, _) => text),
            scopeProvider,
            textWriter);
    }

    private string Stamp()
    {
        try
        {
            return services.GetRequiredService<IOptions<LoggingOptions>>().Value.StampText
                ? $" {{{LogKeys.ConstitutionalHash}={services.GetRequiredService<ConstitutionalHashes>().Active}"
                    + $" {LogKeys.Service}={services.GetRequiredService<IOptions<GovernanceOptions>>().Value.Service}}}"
                : "";
        }
        catch (GovernanceConfigurationException)
        {
            // The service is about to say so, and not to start.
            return "";
        }
    }
}
