// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PackageTests;

/// <summary>What each template writes goes through its own pipeline and container file, and runs.</summary>
public sealed class TemplateTests(PackedFeed feed, PostgreSqlFixture postgreSql, RedisFixture redis) : IClassFixture<PostgreSqlFixture>, IClassFixture<RedisFixture>
{
    private const string Hash = "cdd01ef066bc6cf2";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Service_AsItComes_IsTestedContainedAndGoverned()
    {
        var assembly = await MakeAsync("acgs-service");

        await using var service = await Running.StartAsync(assembly);

        await AssertIsStampedAsync(service, "/", HttpStatusCode.OK);
        await AssertIsStampedAsync(service, "/health/ready", HttpStatusCode.OK);
        await AssertIsStampedAsync(service, "/metrics", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Service_WithEveryOption_WatchesItsServersAndServesMetrics()
    {
        var assembly = await MakeAsync("acgs-service", "--postgresql", "--redis", "--metrics", "prometheus");

        await using var service = await Running.StartAsync(assembly, await ConnectionStringsAsync());

        var health = JsonElement.Parse(await service.Client.GetStringAsync("/health", TestContext.Current.CancellationToken));
        Assert.Equal(["postgresql", "redis"], health.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order());
        var metrics = await service.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("\nacgs_build_info{constitutional_hash=\"cdd01ef066bc6cf2\",service=\"acgs-orders\",", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_WithEveryOption_IsTestedContainedAndStampsItsRecords()
    {
        var assembly = await MakeAsync("acgs-worker", "--postgresql", "--redis");

        await using var worker = AppProcess.Start(assembly, environment: await ConnectionStringsAsync(), workingDirectory: Path.GetDirectoryName(assembly));

        var record = JsonElement.Parse(await worker.WaitForLineAsync(line => line.Contains("\"Worked.\"", StringComparison.Ordinal), Deadline)).GetProperty("State");
        Assert.Equal((Hash, "acgs-orders"), (record.GetProperty("constitutional_hash").GetString(), record.GetProperty("service").GetString()));
        Assert.Equal(0, await worker.StopAsync());
    }

    [Fact]
    public async Task GrpcService_WithMetrics_AnswersCallsAndHasAPortForProbes()
    {
        var assembly = await MakeAsync("acgs-grpc", "--metrics", "prometheus");
        var health = Ports.GetFree();

        await using var service = await Running.StartAsync(assembly, new Dictionary<string, string?> { ["Acgs__Health__Port"] = $"{health}" }, health);

        await AssertIsStampedAsync(service, "/health/ready", HttpStatusCode.OK);
        Assert.Contains("\nacgs_build_info{", await service.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var client = new HttpClient();
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, "/principles.Principles/Get"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            // A message of no bytes, behind a flag and its length.
            Content = new ByteArrayContent(new byte[5]) { Headers = { ContentType = new("application/grpc") } },
        };
        using var answer = await client.SendAsync(call, TestContext.Current.CancellationToken);
        await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        Assert.Equal([Hash], answer.Headers.GetValues("X-Constitutional-Hash"));
        Assert.Equal(["0"], answer.TrailingHeaders.GetValues("grpc-status"));
    }

    private static async Task AssertIsStampedAsync(Running service, string path, HttpStatusCode status)
    {
        using var response = await service.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal([Hash], response.Headers.GetValues("X-Constitutional-Hash"));
    }

    /// <summary>Makes an application of a template, and returns the assembly that its container would start.</summary>
    private async Task<string> MakeAsync(string template, params string[] options)
    {
        var workspace = feed.CreateWorkspace();
        string[] hive = ["--debug:custom-hive", workspace.PathOf("hive")];
        (await workspace.RunAsync(["new", "install", Package.PathOf("Acgs.Governance.Templates"), .. hive])).Succeeded();
        (await workspace.RunAsync(["new", template, "-n", "acgs-orders", .. options, .. hive])).Succeeded();

        // The container first: what a build leaves behind must not be there, and .dockerignore keeps it out.
        Assert.Superset(new HashSet<string> { "**/bin/", "**/obj/" }, workspace.Read("acgs-orders/.dockerignore").Split('\n').ToHashSet());
        var docker = new DockerSteps(workspace, "acgs-orders");
        Assert.Equal(["FROM", "WORKDIR", "COPY", "COPY", "RUN", "COPY", "COPY", "RUN", "FROM", "WORKDIR", "COPY", "USER", "ENTRYPOINT"], docker.Instructions);
        Assert.Equal("$APP_UID", docker.User);
        var assembly = await docker.BuildAsync();

        await RunPipelineAsync(workspace);
        return assembly;
    }

    // The tool of the manifest is installed by another test, and an image needs an engine.
    private static async Task RunPipelineAsync(Workspace workspace)
    {
        await Git.RunAsync(workspace.PathOf("acgs-orders"), "init", "--quiet");
        var steps = workspace.Read("acgs-orders/.github/workflows/ci.yml").Split('\n').Where(line => line.Contains("- run: ", StringComparison.Ordinal))
            .Select(line => line.Split("- run: ")[1]).ToList();
        Assert.Equal("dotnet tool restore", steps[0]);
        Assert.Equal("docker build .", steps[^1]);
        foreach (var step in steps[1..^1])
        {
            var arguments = step.Replace("acgs-cli", Repository.Cli, StringComparison.Ordinal).Split(' ')[1..];
            var result = (await workspace.RunInAsync("acgs-orders", arguments)).Succeeded();
            Assert.DoesNotContain(": warning ", result.Output, StringComparison.Ordinal);
        }
    }

    private async Task<Dictionary<string, string?>> ConnectionStringsAsync() => new()
    {
        ["ConnectionStrings__postgresql"] = (await postgreSql.GetAsync()).ConnectionString(),
        ["ConnectionStrings__redis"] = (await redis.GetAsync()).ConnectionString,
    };
}
