// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>What a role may see of a real server.</summary>
public sealed class DatabaseCheckTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("first", true)]
    [InlineData("second", false)]
    public async Task Role_ThatDoesNotSeeOthers_SaysSo(string role, bool isDemanded)
    {
        var server = await postgres.GetAsync();
        await server.RunSqlAsync($"CREATE ROLE {role} LOGIN PASSWORD 'watch'");

        var before = await ReadAsync(server, role, isDemanded);
        await server.RunSqlAsync($"GRANT pg_monitor TO {role}");
        var after = await ReadAsync(server, role, isDemanded);

        Assert.Equal(
            [
                new("sessions of postgresql",
                    $"the role {role} sees only its own sessions and statements: GRANT pg_monitor TO \"{role}\" shows it those of others", isDemanded),
            ],
            before.Unseen);
        Assert.Contains(before.Figures, figure => figure.Name == "connections");
        Assert.Empty(after.Unseen);
    }

    private static Task<CheckResult> ReadAsync(PostgreSqlServer server, string role, bool isDemanded) => new DatabaseCheck(
        "postgresql", new(new(server.ConnectionString()) { Username = role, Password = "watch" }, Deadline, TimeProvider.System), Deadline, isDemanded)
        .RunAsync(TestContext.Current.CancellationToken);
}
