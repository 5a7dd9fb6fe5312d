// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

/// <summary>Records as applications write them, none of which has a key of ours.</summary>
internal static partial class OrdinaryRecords
{
    private static readonly Action<ILogger, string, int, Exception?> Defined = LoggerMessage.Define<string, int>(
        LogLevel.Warning, new EventId(7, "Defined"), "defined {Name} {Count}");

    private static readonly InvalidOperationException Failure = new("failure");

    public static IReadOnlyDictionary<string, Action<ILogger>> All { get; } = new Dictionary<string, Action<ILogger>>
    {
        ["text"] = logger => logger.LogInformation("no argument"),
        ["template"] = logger => logger.LogInformation(new EventId(3, "Template"), "template {Name} {Count:D3} {{literal}}", "a", 7),
        ["template of nothing"] = logger => logger.LogInformation("template {Name}", [null]),
        ["template with an exception"] = logger => logger.LogError(Failure, "template {Name}", "a"),
        ["exception alone"] = logger => logger.LogError(Failure, message: null),
        ["message that is defined"] = logger => Defined(logger, "a", 7, Failure),
        ["message that is generated"] = logger => Generated(logger, "a", 7, Failure),
        ["message of many arguments"] = logger => Many(logger, 1, 2, 3, 4, 5, "a", 7),
        ["message of the telemetry generator"] = logger => OfTheTelemetryGenerator(logger, "a"),
        ["string"] = logger => logger.Log(LogLevel.Information, new EventId(3), "a string", null, (text, _) => text),
        ["number"] = logger => logger.Log(LogLevel.Information, default, 42, null, (number, _) => $"number {number}"),
        ["pair"] = logger => logger.Log(LogLevel.Information, default, ("a", 7), null, (pair, _) => pair.ToString()),
        ["array"] = logger => logger.Log(LogLevel.Information, default, new KeyValuePair<string, object?>[] { new("Name", "a") }, null, (_, _) => "array"),
        ["argument that logs"] = logger => logger.LogInformation("template {Name}", new Talkative(logger)),
        ["message that is generated, of an argument that logs"] = logger => GeneratedOf(logger, new Talkative(logger)),
        ["argument that logs by the telemetry generator"] = logger => logger.LogInformation("template {Name}", new Talkative(logger, OfTheTelemetryGenerator)),
        ["scopes"] = logger =>
        {
            using (logger.BeginScope("scope {Outer}", "o"))
            using (logger.BeginScope(new Dictionary<string, object> { ["Inner"] = "i" }))
            using (logger.BeginScope("text"))
            {
                logger.LogInformation("template {Name}", "a");
            }
        },
    };

    [LoggerMessage(7, LogLevel.Warning, "generated {Name} {Count}")]
    private static partial void Generated(ILogger logger, string name, int count, Exception exception);

    [LoggerMessage(LogLevel.Information, "many {A} {B} {C} {D} {E} {Name} {Count}")]
    private static partial void Many(ILogger logger, int a, int b, int c, int d, int e, string name, int count);

    [LoggerMessage(LogLevel.Information, "generated {Name}")]
    private static partial void GeneratedOf(ILogger logger, Talkative name);

    // What Microsoft.Gen.Logging writes.
    private static void OfTheTelemetryGenerator(ILogger logger, string name)
    {
        var state = LoggerMessageHelper.ThreadLocalState;
        _ = state.ReserveTagSpace(2);
        state.TagArray[1] = new("Name", name);
        state.TagArray[0] = new("{OriginalFormat}", "telemetry {Name}");
        logger.Log(LogLevel.Information, new EventId(7, "Telemetry"), state, null, static (state, _) => $"telemetry {state.TagArray[1].Value}");
        state.Clear();
    }

    private sealed class Talkative(ILogger logger, Action<ILogger, string>? log = null)
    {
        public override string ToString()
        {
            (log ?? ((inner, name) => inner.LogInformation("inner {Name}", name)))(logger, "b");
            return "talked";
        }
    }
}
