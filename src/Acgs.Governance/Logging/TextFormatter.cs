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
/// Writes a text format of the console with the stamp after the message: these formats omit tags, and the stamp must be searchable with
/// grep.
/// </summary>
/// <param name="format">The name of the framework's format.</param>
/// <param name="services">Provides that format once the console is configured.</param>
internal sealed class TextFormatter(string format, IServiceProvider services) : ConsoleFormatter(Prefix + format)
{
    private const string Prefix = "acgs-";

    private ConsoleFormatter? _framework;
    private string? _stamp;

    /// <summary>The name of the format with the stamp.</summary>
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
            // The invalid configuration is about to be reported and prevents the start.
            return "";
        }
    }
}
