// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Health;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>Waits for what the monitor of an application publishes.</summary>
internal static class HealthExtensions
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>Waits until every dependency has been probed once.</summary>
    public static Task FirstRoundAsync(this IServiceProvider services) =>
        Eventually.TrueAsync(() => services.GetRequiredService<HealthState>().IsFirstRoundDone, Deadline, "the first round of probes");

    /// <summary>Lets time pass and waits until a dependency has been reported at the new time.</summary>
    public static Task PassAsync(this GovernedApp app, TestTime time, TimeSpan span, string check)
    {
        time.Advance(span);
        return Eventually.TrueAsync(
            () => app.Check(check).CheckedAt == time.GetUtcNow(), Deadline, $"{check} reported at {time.GetUtcNow():O}");
    }

    /// <summary>Waits until every dependency but one has been reported at the present time.</summary>
    public static Task EveryoneAsync(this GovernedApp app, TestTime time, string except) => Eventually.TrueAsync(
        () => app.Services.GetRequiredService<HealthState>().Current.Checks.All(check => check.Name == except || check.CheckedAt == time.GetUtcNow()),
        Deadline,
        $"everyone but {except} reported at {time.GetUtcNow():O}");

    /// <summary>Asks while the first round is not over, and lets <c>Acgs:Health:Timeout</c> (2 s) pass once the request waits for it.</summary>
    public static async Task<T> PatienceEndsAsync<T>(this TestTime time, Func<Task<T>> ask)
    {
        var timers = time.Timers;
        var asking = ask();
        await time.TimersAsync(timers + 1);
        time.Advance(TimeSpan.FromSeconds(2));
        return await asking;
    }

    public static CheckState Check(this GovernedApp app, string name) =>
        app.Services.GetRequiredService<HealthState>().Current.Checks.Single(check => check.Name == name);

    /// <summary>The answer at a path: the code, and the status that the body states.</summary>
    public static async Task<(int Code, string? Status)> AskAsync(this GovernedApp app, string path)
    {
        using var response = await app.GetAsync(path);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return ((int)response.StatusCode, body.RootElement.GetProperty("status").GetString());
    }
}
