// Constitutional Hash: cdd01ef066bc6cf2

namespace Platform;

/// <summary>The command line.</summary>
/// <param name="Ports">Where the parts listen.</param>
/// <param name="State">The folder of all files; <see langword="null"/> for a temporary one.</param>
internal sealed record PlatformOptions(PortPlan Ports, string? State)
{
    private const string Help = "Usage: Platform [--ports guide|free] [--state DIR]";

    /// <exception cref="StartException">It cannot be understood.</exception>
    public static PlatformOptions Parse(string[] arguments)
    {
        var options = new PlatformOptions(new PortPlan(IsFree: false), State: null);
        for (var at = 0; at < arguments.Length; at += 2)
        {
            var value = at + 1 < arguments.Length ? arguments[at + 1] : null;
            options = (arguments[at], value) switch
            {
                ("--ports", "guide" or "free") => options with { Ports = new PortPlan(value == "free") },
                ("--ports", _) => throw Mistake("--ports takes 'guide', the ports of the operations guide, or 'free', ports that are chosen."),
                ("--state", not (null or "")) => options with { State = value },
                ("--state", _) => throw Mistake("--state takes a folder, which must be new or empty: all files of the platform go there."),
                _ => throw Mistake($"'{arguments[at]}' is no option."),
            };
        }

        return options;
    }

    private static StartException Mistake(string message) => new($"{message} {Help}", StartException.Usage);
}
