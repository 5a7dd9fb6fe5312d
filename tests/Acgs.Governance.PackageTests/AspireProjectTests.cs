// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PackageTests;

/// <summary>A web project of Aspire that adds the connectors: which clients it gets, and that it works with them.</summary>
public sealed class AspireProjectTests(PackedFeed feed)
{
    private const string Connectors = """
        <PackageReference Include="Acgs.Governance.PostgreSql" Version="0.1.0" />
        <PackageReference Include="Acgs.Governance.Redis" Version="0.1.0" />
        """;

    private const string Program = """
        // Constitutional Hash: cdd01ef066bc6cf2

        using Acgs.Governance;

        var builder = WebApplication.CreateBuilder(args);
        builder.AddAcgsGovernance().AddPostgreSql().AddRedis();
        builder.AddNpgsqlDataSource("postgresql");
        builder.AddRedisClient("redis");

        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        app.Run();
        """;

    [Fact]
    public async Task WebProject_OfAspire_StartsHealthyWithTheClientsThatAspireAsksFor()
    {
        await using var postgreSql = await PostgreSqlServer.StartAsync();
        await using var redis = await RedisServer.StartAsync();
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Aspired", "Microsoft.NET.Sdk.Web", $"""
            {Connectors}
            <PackageReference Include="Aspire.Npgsql" Version="13.6.5" />
            <PackageReference Include="Aspire.StackExchange.Redis" Version="13.6.5" />
            """);
        workspace.Write("Aspired/Program.cs", Program);

        Assert.Empty((await workspace.RunAsync("build", "Aspired")).Succeeded().Diagnostics);

        await using var service = await Running.StartAsync(
            workspace.PathOf("Aspired/bin/Debug/net10.0/Aspired.dll"),
            settings: [$"--ConnectionStrings:postgresql={postgreSql.ConnectionString()}", $"--ConnectionStrings:redis={redis.ConnectionString}"]);
        await Eventually.TrueAsync(async () => await ChecksAsync(service) == "postgresql healthy, redis healthy", TimeSpan.FromSeconds(60), "both checks to be healthy");
        Assert.Equal(["Npgsql/10.0.3", "StackExchange.Redis/2.13.17"], Clients(workspace, "Aspired"));
    }

    // An application that stays with older clients is not moved by a health check.
    [Theory]
    [InlineData("", "Npgsql/8.0.3", "StackExchange.Redis/2.7.27")]
    [InlineData("""<PackageReference Include="Npgsql" Version="9.0.3" /><PackageReference Include="StackExchange.Redis" Version="2.8.16" />""", "Npgsql/9.0.3", "StackExchange.Redis/2.8.16")]
    public async Task Project_WithTheConnectors_KeepsTheClientsThatItHas(string clients, string npgsql, string redis)
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Plain", "Microsoft.NET.Sdk.Web", Connectors + clients);

        Assert.Empty((await workspace.RunAsync("restore", "Plain")).Succeeded().Diagnostics);
        Assert.Equal([npgsql, redis], Clients(workspace, "Plain"));
    }

    private static IEnumerable<string> Clients(Workspace workspace, string project)
    {
        using var assets = JsonDocument.Parse(workspace.Read($"{project}/obj/project.assets.json"));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => library.Name)
            .Where(name => name.Split('/')[0] is "Npgsql" or "StackExchange.Redis")
            .Order(StringComparer.Ordinal)];
    }

    private static async Task<string> ChecksAsync(Running service)
    {
        using var answer = await service.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return string.Join(", ", health.RootElement.GetProperty("checks").EnumerateObject()
            .Select(check => $"{check.Name} {check.Value.GetProperty("status").GetString()}").Order(StringComparer.Ordinal));
    }
}
