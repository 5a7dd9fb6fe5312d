// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>The options that name what an assessment looks at beside the targets.</summary>
internal sealed class AssessOptions
{
    public Option<string> Prometheus { get; } = Text(
        "--prometheus", "url", "The Prometheus with the metrics and alerts of the services.", "http://localhost:9091");

    public Option<string> Selector { get; } = SelectorOption.Create();

    public Option<string[]> Ledgers { get; } = Many(
        "--ledger", "ledger", "A ledger and the alerts in it: a file of SQLite, or a connection string or URI of PostgreSQL; may be repeated.");

    public Option<string[]> Configurations { get; } = Many(
        "--config", "path",
        "The folder of a service, or its appsettings file, which names its ledger and servers. Repeatable. Default: the current folder.");

    public Option<string[]> Checkpoints { get; } = Many("--checkpoint", "file", "A file of checkpoints that were kept elsewhere; may be repeated.");

    public Option<string[]> Keys { get; } = Many(
        "--key", "file", "A public key of a log in PEM, one of which must have signed each checkpoint; may be repeated.");

    public Option<string?> State { get; } = One(
        "--state", "folder", "Go on in each ledger where the assessment ended that wrote into this folder, and write how far this one came.");

    public Option<string?> Database { get; } = One(
        "--database", "database",
        $"The PostgreSQL whose statistics are read: a URI or a connection string without a password. Default: {DatabaseOptions.Variable}, "
        + "or that of the service's configuration.");

    public Option<string?> Redis { get; } = One(
        "--redis", "uri",
        $"The Redis whose statistics are read: redis://[user@]host[:port]. The password is that of {RedisSession.PasswordVariable}. "
        + "Default: that of the service's configuration.");

    public Option<string?> Backups { get; } = One(
        "--backups", "folder", $"The folder with the backups. Default: {ServerSources.BackupsVariable}.");

    public Option<string> Since { get; } = Text("--since", "time", "Since when violations, restarts and ended alerts count: an age or a time.", "1h");

    public Option<string> Window { get; } = Text("--window", "time", "The last minutes, in which objectives are to be met.", "5m");

    public Option<string> Slow { get; } = Text("--slow", "time", "How long a transaction of PostgreSQL may take.", "1m");

    public Option<string> Timeout { get; } = Text("--timeout", "time", "How long all together may take.", "10s");

    public Option<bool> ExpectsClean { get; } = new("--expect-clean")
    {
        Description = "After an incident: what could not be checked, and alerts that fired since --since, are findings too.",
    };

    public Option<bool> ShowsInventory { get; } = new("--inventory") { Description = "Write all that was read as well." };

    public Option<string> Format { get; } = new Option<string>("--format")
    {
        Description = "How the result is written.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "markdown", "json");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command) => Array.ForEach<Option>(
        [
            Prometheus, Selector, Ledgers, Configurations, Checkpoints, Keys, State, Database, Redis, Backups, Since, Window, Slow, Timeout,
            ExpectsClean, ShowsInventory, Format,
        ],
        command.Add);

    private static Option<string> Text(string name, string value, string description, string byDefault) =>
        new(name) { Description = description, HelpName = value, DefaultValueFactory = _ => byDefault };

    private static Option<string?> One(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static Option<string[]> Many(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
