// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Acgs.Governance.Cli.Commands;

/// <summary>Writes the help of a command, at most 100 columns wide, with examples.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const int MaxWidth = 100;

    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        // A terminal of unknown size has no columns.
        help.MaxWidth = help.MaxWidth is > 0 and < MaxWidth and var width ? width : MaxWidth;
        var code = help.Invoke(parseResult);
        if (ExamplesOf(NameOf(parseResult.CommandResult.Command)) is { Length: > 0 } examples)
        {
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:\n" + examples);
        }

        return code;
    }

    private static string NameOf(Command command) =>
        command.Parents.FirstOrDefault() is Command and not RootCommand and { Name: var group } ? $"{group} {command.Name}" : command.Name;

    private static string ExamplesOf(string command) => command switch
    {
        "alert test" => """
              acgs-cli alert test                              the receivers of the service here
            """,
        "alert verify" => """
              acgs-cli alert verify --id ID --timestamp 1767225600 --signature v1,… < body.json
            """,
        "alerts drop" => """
              acgs-cli alerts drop --id ID
            """,
        "alerts list" => """
              acgs-cli alerts list --state dead                what could not be delivered
            """,
        "alerts replay" => """
              acgs-cli alerts replay --all                     every dead letter
            """,
        "assess" => """
              acgs-cli assess                                  the platform of the operations guide
              acgs-cli assess --config /etc/acgs/auth --inventory
              acgs-cli assess --since 30m --expect-clean       after an incident
            """,
        "backup create" => """
              acgs-cli backup create --to /var/backups/acgs --keep 7 --keep-days 30
              acgs-cli backup create --database postgresql://acgs@db:5432/acgs --to /var/backups/acgs
            """,
        "backup list" => """
              acgs-cli backup list /var/backups/acgs           the newest first
            """,
        "backup restore" => """
              acgs-cli backup restore /var/backups/acgs/acgs-20261130T024800Z --to acgs_restored
            """,
        "backup verify" => """
              acgs-cli backup verify /var/backups/acgs/acgs-20261130T024800Z
              acgs-cli backup verify BACKUP --server postgresql://postgres@scratch:5432/postgres
            """,
        "cache clear" => """
              acgs-cli cache clear --prefix principles: --dry-run   preview
              acgs-cli cache clear --prefix principles: --redis rediss://ops@cache:6379/1 --yes
            """,
        "cache stats" => """
              acgs-cli cache stats                             the server of the service here
              acgs-cli cache stats --redis redis://localhost:6390 --interval 30s --format json
            """,
        "completion" => """
              source <(acgs-cli completion bash)               in ~/.bashrc; zsh alike
              acgs-cli completion fish | source                in ~/.config/fish/config.fish
              acgs-cli completion pwsh | Out-String | Invoke-Expression
            """,
        "compliance audit" => """
              acgs-cli compliance audit                        today, the ledger of the service here
              acgs-cli compliance audit --date yesterday --tz Europe/Berlin --report audit.html
              acgs-cli compliance audit --prometheus http://prometheus:9090 --service http://orders --path .
            """,
        "compliance check" => """
              acgs-cli compliance check                        the repository of the current folder
              acgs-cli compliance check --changed main         files that differ from main
              acgs-cli compliance check --format sarif -o acgs.sarif
              acgs-cli compliance check --baseline acgs-baseline.json --update-baseline
              acgs-cli compliance check --report report.html   an HTML page as well
            """,
        "compliance fix" => """
              acgs-cli compliance fix --diff | less            preview as a patch
              acgs-cli compliance fix
              acgs-cli compliance fix --staged                 files that are staged for the next commit
            """,
        "db stats" => """
              acgs-cli db stats                                the database of the service here
              acgs-cli db stats --database postgresql://watcher@localhost:5440/acgs --top 10
            """,
        "docs check" => """
              acgs-cli docs check                              all Markdown of the repository
              acgs-cli docs check docs README.md --format github
              acgs-cli docs check --baseline docs-baseline.json --update-baseline
            """,
        "explain" => """
              acgs-cli explain                                 all rules
              acgs-cli explain ACGS0003                        a rule
              acgs-cli explain types                           the file types
            """,
        "governance violations" => """
              acgs-cli governance violations --since=24h
              acgs-cli governance violations --since=7d --severity high --format csv
            """,
        "hash compute" => "  acgs-cli hash compute constitution.md",
        "hash rotate" => """
              acgs-cli hash rotate 0123456789abcdef            preview
              acgs-cli hash rotate 0123456789abcdef --apply --keep 'legacy/**'
            """,
        "health" => """
              acgs-cli health                                  the eight targets of the operations guide
              acgs-cli health auth=http://auth:8016 db=postgresql://db:5432 --timeout 2s
              acgs-cli health --watch --interval 10s           what changes, until interrupted
              acgs-cli health --alert --config /etc/acgs       alerts about what changed since the last run
            """,
        "incidents close" => """
              acgs-cli incidents close --incident-id INC-2026-001 --resolution 'The disk was full.'
            """,
        "incidents detect" => """
              acgs-cli incidents detect --prometheus http://localhost:9091
            """,
        "incidents list" => """
              acgs-cli incidents list --state all --since 30d
            """,
        "incidents note" => """
              acgs-cli incidents note --incident-id INC-2026-001 'Restarted the database.'
            """,
        "incidents notify" => """
              acgs-cli incidents notify --incident-id INC-2026-001 --severity critical --message 'auth is down.'
            """,
        "incidents open" => """
              acgs-cli incidents open --title 'auth refuses log-ins' --priority P1 --service auth --at 10m
              acgs-cli incidents open --from-detect auth/outage
            """,
        "incidents report" => """
              acgs-cli incidents report --incident-id INC-2026-001 > INC-2026-001.md
            """,
        "init" => """
              acgs-cli init --dry-run                          preview
              acgs-cli init --hook git --ci gitlab --yes
            """,
        "ledger prove" => """
              acgs-cli ledger prove ID --output record.tlog-proof --record record.json
            """,
        "ledger prune" => """
              acgs-cli ledger prune --before 90d --dry-run     preview
            """,
        "ledger verify" => """
              acgs-cli ledger verify --checkpoint checkpoints.txt --key ledger.pub.pem
              acgs-cli ledger verify --state verified.checkpoint   only what is new
            """,
        "ledger verify-proof" => """
              acgs-cli ledger verify-proof record.tlog-proof --record record.json --key ledger.pub.pem
            """,
        "maintenance start" => """
              acgs-cli maintenance start --for 30m --reason 'database upgrade'
            """,
        "monitoring export" => """
              acgs-cli monitoring export config/monitoring
            """,
        "slo" => """
              acgs-cli slo --prometheus http://localhost:9091
              acgs-cli slo --prometheus http://localhost:9091 --selector 'job="auth"' --format json
            """,
        _ => string.Empty,
    };
}
