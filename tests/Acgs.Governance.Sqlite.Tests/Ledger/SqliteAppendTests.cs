// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.LedgerConformance;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

public sealed class SqliteAppendTests : AppendConformance<TestedSqliteStore>;
