// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Reads period and timeout of a dependency and validates them against their ranges and the common values.</summary>
internal sealed class DependencyTimes
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);

    private readonly List<(string Key, string Problem)> _problems = [];

    /// <param name="settings">The section of the dependency.</param>
    /// <param name="common">The common options; <see langword="null"/> if they are invalid.</param>
    public DependencyTimes(IConfigurationSection settings, HealthOptions? common)
    {
        Period = Read(settings, DependencySection.Period, ShortestPeriod);
        Timeout = Read(settings, DependencySection.Timeout, ShortestTimeout);
        if (_problems.Count == 0 && common is not null)
        {
            Compare(Period ?? common.Period, Timeout ?? common.Timeout);
        }
    }

    public TimeSpan? Period { get; }

    public TimeSpan? Timeout { get; }

    public IReadOnlyList<(string Key, string Problem)> Problems => _problems;

    /// <summary>The problem with times set in code; <see langword="null"/> if they are valid.</summary>
    public static string? FindProblem(DependencyOptions options) =>
        FindProblem(options.Period, nameof(options.Period), ShortestPeriod)
        ?? FindProblem(options.Timeout, nameof(options.Timeout), ShortestTimeout)
        ?? (options.Timeout > options.Period ? $"its {DependencySection.Timeout} {TooLong(options.Timeout.Value, options.Period.Value)}" : null);

    private static string? FindProblem(TimeSpan? time, string key, TimeSpan shortest) =>
        time < shortest || time > Longest ? $"its {key} {OutOfRange(time.Value, shortest)}" : null;

    private static string OutOfRange(TimeSpan time, TimeSpan shortest) => $"is {time}, but must be between {shortest:hh\\:mm\\:ss\\.fff} and {Longest}";

    private static string TooLong(TimeSpan timeout, TimeSpan period) =>
        $"is {timeout}, longer than the period ({period}); shorten the timeout or lengthen the period";

    private TimeSpan? Read(IConfigurationSection settings, string key, TimeSpan shortest)
    {
        var text = settings[key];
        if (text is null)
        {
            return null;
        }

        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time))
        {
            _problems.Add((key, "is not a time; write it as 00:00:05 for five seconds"));
        }
        else if (time < shortest || time > Longest)
        {
            _problems.Add((key, OutOfRange(time, shortest)));
        }

        return time;
    }

    // Reported for the key that is set; for the timeout if both are.
    private void Compare(TimeSpan period, TimeSpan timeout)
    {
        if (timeout > period)
        {
            _problems.Add(Timeout is null
                ? (DependencySection.Period, $"is {period}, shorter than {HealthOptions.Section}:Timeout ({timeout}); set {DependencySection.Timeout} too")
                : (DependencySection.Timeout, TooLong(timeout, period)));
        }
    }
}
