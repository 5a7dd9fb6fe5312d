// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Acgs.Governance.Compliance;
using Acgs.Governance.Recording;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>A worker without a web server whose handler evaluates the hashes of messages.</summary>
public sealed class ConstitutionalContextTests
{
    private readonly FakeLogCollector _logs = new(Options.Create(new FakeLogCollectorOptions()));
    private readonly ChangingSettings _settings = new();

    [Theory]
    [InlineData("Enforce", "Match True; Accepted True; Missing True; Missing False constitutional_hash_missing; Mismatch False constitutional_hash_mismatch; Malformed False constitutional_hash_malformed; Ambiguous False constitutional_hash_ambiguous", "6 2 4", "Refused: ")]
    [InlineData("Report", "Match True; Accepted True; Missing True; Missing True constitutional_hash_missing; Mismatch True constitutional_hash_mismatch; Malformed True constitutional_hash_malformed; Ambiguous True constitutional_hash_ambiguous", "6 2 4", "Allowed in mode Report: ")]
    [InlineData("Stamp", "Match True; Accepted True; Missing True; Missing True; Mismatch True; Malformed True; Ambiguous True", "0 0 0", null)]
    public async Task Handler_OfAWorker_EvaluatesAsTheMiddlewareDoes(string mode, string expected, string counted, string? record)
    {
        using var host = Build(("Compliance:Mode", mode), ("AcceptedHashes:0:Hash", Hash.Older));
        using var metrics = new RecordedMetrics(host.Services.GetRequiredService<IMeterFactory>());
        await host.StartAsync(TestContext.Current.CancellationToken);
        var queue = host.Services.GetRequiredService<QueueHandler>();

        queue.Send([Hash.Active], isRequired: true);
        queue.Send([Hash.Older], isRequired: false);
        queue.Send([], isRequired: false);
        queue.Send([], isRequired: true);
        queue.Send([Hash.Foreign], isRequired: false);
        queue.Send(["x"], isRequired: false);
        queue.Send([Hash.Active, Hash.Active], isRequired: false);
        var verdicts = await queue.CompleteAsync();

        Assert.Equal(expected, string.Join("; ", verdicts.Select(verdict => $"{verdict.Outcome} {verdict.IsAllowed} {verdict.Error}".TrimEnd())));
        Assert.All(verdicts, verdict => Assert.Equal(Hash.Active, verdict.ExpectedHash));
        await host.StopAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<ViolationRecorder>().Dispose();
        Assert.Equal(counted, $"{Total("compliance")} {Total("compliance.success")} {Total("violations")}");
        Assert.Equal(
            record is null ? [] : verdicts.Select(verdict => verdict.Error).OfType<string>().Select(error => $"{record}{error}, method none, route none, count 1."),
            _logs.GetSnapshot().Where(logged => logged.Id.Id is 1101 or 1102).Select(logged => logged.Message));

        double Total(string instrument) => metrics.Of($"acgs.constitutional.{instrument}").Sum(measured => measured.Value);
    }

    [Fact]
    public async Task Context_WhenTheModeIsReloaded_FollowsIt()
    {
        using var host = Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var context = host.Services.GetRequiredService<ConstitutionalContext>();

        Assert.False(context.Evaluate(Hash.Foreign).IsAllowed);
        _settings.Change(("Compliance:Mode", "Report"));

        Assert.True(context.Evaluate(Hash.Foreign).IsAllowed);
        Assert.Single(_logs.GetSnapshot(), logged => logged.Message == "The compliance policy was reloaded: Mode from Enforce to Report.");
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Evaluate_EachOverload_TakesWhatMessagesCarry()
    {
        using var host = Build();
        var context = host.Services.GetRequiredService<ConstitutionalContext>();
        string? none = null;

        Assert.Equal(Hash.Active, context.Active);
        Assert.Equal(ComplianceOutcome.Missing, context.Evaluate(none).Outcome);
        Assert.Equal("constitutional_hash_missing", context.Evaluate(none, isRequired: true).Error);
        Assert.Equal(ComplianceOutcome.Match, context.Evaluate(new StringValues(Hash.Active)).Outcome);
        Assert.Equal(ComplianceOutcome.Ambiguous, context.Evaluate(new[] { Hash.Active, Hash.Older }).Outcome);
        Assert.Equal(ComplianceOutcome.Malformed, context.Evaluate("").Outcome);
    }

    private IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            EnvironmentName = Environments.Development,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        _settings.Change(settings);
        builder.Configuration.Sources.Add(_settings);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new FakeLoggerProvider(_logs));
        builder.AddAcgsGovernance();
        builder.Services.AddSingleton<QueueHandler>();
        builder.Services.AddHostedService(services => services.GetRequiredService<QueueHandler>());
        return builder.Build();
    }

    /// <summary>The handler of a queue in memory.</summary>
    private sealed class QueueHandler(ConstitutionalContext constitution) : BackgroundService
    {
        private readonly Channel<(StringValues Stated, bool IsRequired)> _queue = Channel.CreateUnbounded<(StringValues, bool)>();
        private readonly List<ConstitutionalVerdict> _verdicts = [];

        public void Send(string[] stated, bool isRequired) => _queue.Writer.TryWrite((stated, isRequired));

        public async Task<IReadOnlyList<ConstitutionalVerdict>> CompleteAsync()
        {
            _queue.Writer.Complete();
            await ExecuteTask!;
            return _verdicts;
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await foreach (var (stated, isRequired) in _queue.Reader.ReadAllAsync(stoppingToken))
            {
                _verdicts.Add(constitution.Evaluate(stated, isRequired));
            }
        }
    }
}
