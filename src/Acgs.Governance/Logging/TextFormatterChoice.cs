// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>Selects the stamping formatter instead of the framework's text formats; other selections are unchanged.</summary>
internal sealed class TextFormatterChoice : IPostConfigureOptions<ConsoleLoggerOptions>
{
    public void PostConfigure(string? name, ConsoleLoggerOptions options)
    {
        if ((options.FormatterName ?? Default(options)) is ConsoleFormatterNames.Simple or ConsoleFormatterNames.Systemd)
        {
            options.FormatterName = TextFormatter.NameFor(options.FormatterName ?? Default(options)!);
        }
    }

    // Obsolete settings apply only if no formatter is named, so naming one would disable them.
#pragma warning disable CS0618 // They are obsolete, and still read by the console.
    private static string? Default(ConsoleLoggerOptions options) =>
        options is { Format: ConsoleLoggerFormat.Default, DisableColors: false, IncludeScopes: false, TimestampFormat: null, UseUtcTimestamp: false }
            ? ConsoleFormatterNames.Simple
            : null;
#pragma warning restore CS0618
}
