// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>Chooses our formatter where the console would use a text format of the framework; every other choice stays.</summary>
internal sealed class TextFormatterChoice : IPostConfigureOptions<ConsoleLoggerOptions>
{
    public void PostConfigure(string? name, ConsoleLoggerOptions options)
    {
        if ((options.FormatterName ?? Default(options)) is ConsoleFormatterNames.Simple or ConsoleFormatterNames.Systemd)
        {
            options.FormatterName = TextFormatter.NameFor(options.FormatterName ?? Default(options)!);
        }
    }

    // The settings from before there were formatters count only where no formatter is named, so that naming one would lose them.
#pragma warning disable CS0618 // They are obsolete, and still read by the console.
    private static string? Default(ConsoleLoggerOptions options) =>
        options is { Format: ConsoleLoggerFormat.Default, DisableColors: false, IncludeScopes: false, TimestampFormat: null, UseUtcTimestamp: false }
            ? ConsoleFormatterNames.Simple
            : null;
#pragma warning restore CS0618
}
