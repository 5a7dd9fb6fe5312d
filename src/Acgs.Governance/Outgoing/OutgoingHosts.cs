// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Outgoing;

/// <summary>The allow-list in force. It follows the configuration: a list that is valid takes the place of the last one as a whole.</summary>
internal sealed partial class OutgoingHosts : IDisposable
{
    private readonly IOptionsFactory<OutgoingOptions> _options;
    private readonly IServiceProvider _services;
    private readonly IDisposable[] _changes;
    private readonly Lock _turn = new();
    private string[] _entries = [];
    private volatile HostSet _current;

    // The logger comes from the services when there is something to log: a logging provider may itself need an HTTP client.
    public OutgoingHosts(
        IOptionsFactory<OutgoingOptions> options, IEnumerable<IOptionsChangeTokenSource<OutgoingOptions>> sources, IServiceProvider services)
    {
        _options = options;
        _services = services;
        _current = Read();
        _changes = [.. sources.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload))];
    }

    public bool Contain(Uri target) => _current.Contains(target);

    public void Dispose()
    {
        foreach (var change in _changes)
        {
            change.Dispose();
        }
    }

    private HostSet Read()
    {
        _entries = [.. _options.Create(Options.DefaultName).Hosts];
        return new HostSet(_entries.Select(Parse));
    }

    // What does not parse has failed the validation before.
    private static HostPattern Parse(string entry)
    {
        HostPattern.Parse(entry, out var pattern);
        return pattern;
    }

    // Not through IOptionsMonitor: an invalid list would throw into whatever reloads the configuration. By turns: of two reloads at
    // once the later one must stay in force.
    private void Reload()
    {
        var logger = _services.GetRequiredService<ILogger<OutgoingHosts>>();
        lock (_turn)
        {
            Follow(logger);
        }
    }

    private void Follow(ILogger logger)
    {
        var before = _entries;
        try
        {
            _current = Read();
        }
        catch (OptionsValidationException invalid)
        {
            Log.Invalid(logger, invalid.Message);
            return;
        }

        if (!before.SequenceEqual(_entries, StringComparer.Ordinal))
        {
            Log.Changed(logger, _entries.Length);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Information, "The list of hosts to which outgoing calls state the constitutional hash has changed; its length is {Count}.", EventName = "OutgoingHostsChanged")]
        public static partial void Changed(ILogger logger, int count);

        [LoggerMessage(1402, LogLevel.Error, "The changed list of hosts for outgoing calls is not valid, the last one stays in force: {Reason}", EventName = "OutgoingHostsInvalid")]
        public static partial void Invalid(ILogger logger, string reason);
    }
}
