// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

/// <summary>All the ways in which an application can log a record that states a hash and a service of its own.</summary>
internal static partial class ForgedRecords
{
    private static readonly Action<ILogger, string, string, Exception?> Defined = LoggerMessage.Define<string, string>(
        LogLevel.Information, default, "forged {constitutional_hash} {service}");

    private static readonly KeyValuePair<string, object?>[] Pairs =
        [new("constitutional_hash", "forged-hash"), new("service", "forged-service"), new("other", "kept")];

    public static IReadOnlyDictionary<string, Action<ILogger>> All { get; } = new Dictionary<string, Action<ILogger>>
    {
        ["template"] = logger => logger.LogInformation("forged {constitutional_hash} {service}", "forged-hash", "forged-service"),
        ["message that is defined"] = logger => Defined(logger, "forged-hash", "forged-service", null),
        ["message that is generated"] = logger => Generated(logger, "forged-hash", "forged-service"),
        ["message of many arguments"] = logger => Many(logger, 1, 2, 3, 4, 5, "forged-hash", "forged-service"),
        ["message of the telemetry generator"] = logger =>
        {
            var state = LoggerMessageHelper.ThreadLocalState;
            state.AddTag("constitutional_hash", "forged-hash");
            state.AddTag("service", "forged-service");
            logger.Log(LogLevel.Information, default, state, null, static (state, _) => $"forged {state.TagArray[0].Value} {state.TagArray[1].Value}");
            state.Clear();
        },
        ["array"] = logger => logger.Log(LogLevel.Information, default, Pairs, null, Text),
        ["list that is called an object"] = logger => logger.Log<object>(LogLevel.Information, default, Pairs.ToList(), null, Text),
        ["dictionary"] = logger => logger.Log(LogLevel.Information, default, new Dictionary<string, object?>(Pairs), null, Text),
        ["sequence that is read once"] = logger => logger.Log(LogLevel.Information, default, new Once(Pairs), null, Text),
        ["struct"] = logger => logger.Log(LogLevel.Information, default, new OwnState(Pairs), null, Text),
    };

    [LoggerMessage(LogLevel.Information, "forged {constitutional_hash} {service}")]
    private static partial void Generated(ILogger logger, string constitutional_hash, string service);

    [LoggerMessage(LogLevel.Information, "forged {a} {b} {c} {d} {e} {constitutional_hash} {service}")]
    private static partial void Many(ILogger logger, int a, int b, int c, int d, int e, string constitutional_hash, string service);

    private static string Text<TState>(TState state, Exception? exception) => "forged forged-hash forged-service";

    private sealed class Once(IEnumerable<KeyValuePair<string, object?>> pairs) : IEnumerable<KeyValuePair<string, object?>>
    {
        private IEnumerable<KeyValuePair<string, object?>>? _pairs = pairs;

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Interlocked.Exchange(ref _pairs, null)!.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private readonly struct OwnState(KeyValuePair<string, object?>[] pairs) : IEnumerable<KeyValuePair<string, object?>>
    {
        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => pairs.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
