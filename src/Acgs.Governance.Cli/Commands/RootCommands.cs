// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Alerts;
using Acgs.Governance.Cli.Commands.Assess;
using Acgs.Governance.Cli.Commands.Backup;
using Acgs.Governance.Cli.Commands.Caches;
using Acgs.Governance.Cli.Commands.Completion;
using Acgs.Governance.Cli.Commands.Compliance;
using Acgs.Governance.Cli.Commands.Databases;
using Acgs.Governance.Cli.Commands.Docs;
using Acgs.Governance.Cli.Commands.Governance;
using Acgs.Governance.Cli.Commands.Hash;
using Acgs.Governance.Cli.Commands.Incidents;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Commands.Maintenance;
using Acgs.Governance.Cli.Commands.Monitoring;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The tree of commands.</summary>
internal static class RootCommands
{
    /// <summary>How the tree is parsed: a value or a file may begin with @, which names no file of arguments.</summary>
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    public static RootCommand Create()
    {
        var root = new RootCommand("Governs a repository and the services of its platform: headers, ledger, alerts, health, backups.")
        {
            new Command("alert", "Whether alerts arrive: send one to try it, verify one that came.")
            {
                TestCommand.Create(),
                VerifyAlertCommand.Create(),
            },
            new Command("alerts", "Alerts that a service keeps until they are delivered.")
            {
                ListCommand.Create(),
                ReplayCommand.Create(),
                DropCommand.Create(),
            },
            AssessCommand.Create(),
            new Command("backup", "Backups of the database, the ledger and the configuration.")
            {
                BackupCreateCommand.Create(),
                BackupVerifyCommand.Create(),
                BackupRestoreCommand.Create(),
                BackupListCommand.Create(),
            },
            new Command("cache", "A Redis server: its statistics, removal of keys.")
            {
                CacheClearCommand.Create(),
                CacheStatsCommand.Create(),
            },
            new Command("compliance", "Checks and fixes the constitutional hash headers of files.")
            {
                AuditCommand.Create(),
                CheckCommand.Create(),
                FixCommand.Create(),
            },
            new Command("db", "A PostgreSQL database: its statistics.")
            {
                DatabaseStatsCommand.Create(),
            },
            new Command("docs", "Documentation: whether it says what is.")
            {
                DocsCheckCommand.Create(),
            },
            ExplainCommand.Create(),
            new Command("governance", "What services recorded.")
            {
                ViolationsCommand.Create(),
            },
            new Command("hash", "The constitutional hash itself: compute it, move to another one.")
            {
                HashComputeCommand.Create(),
                HashRotateCommand.Create(),
            },
            HealthCommand.Create(),
            new Command("incidents", "Incidents: find them, keep them, tell of them, report them.")
            {
                DetectCommand.Create(),
                OpenCommand.Create(),
                NoteCommand.Create(),
                CloseCommand.Create(),
                ListIncidentsCommand.Create(),
                IncidentReportCommand.Create(),
                NotifyCommand.Create(),
            },
            InitCommand.Create(),
            new Command("ledger", "The violation ledger: verify it, prove its records, keep it.")
            {
                VerifyCommand.Create(),
                ProveCommand.Create(),
                VerifyProofCommand.Create(),
                CheckpointCommand.Create(),
                ExportCommand.Create(),
                PruneCommand.Create(),
                MigrateCommand.Create(),
            },
            new Command("maintenance", "A time in which a service sends no other alerts.")
            {
                StartCommand.Create(),
                EndCommand.Create(),
            },
            new Command("monitoring", "What Prometheus watches and tells.")
            {
                MonitoringExportCommand.Create(),
            },
            SloCommand.Create(),
            CompletionCommand.Create(),
            GlobalOptions.ConstitutionalHash,
        };
        HelpWithExamples.AddTo(root);
        return root;
    }
}
