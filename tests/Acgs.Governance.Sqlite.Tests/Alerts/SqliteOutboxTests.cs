// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.LedgerConformance;
using Acgs.Governance.Sqlite.Tests.Ledger;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

public sealed class SqliteOutboxTests : OutboxConformance<TestedSqliteStore>;
