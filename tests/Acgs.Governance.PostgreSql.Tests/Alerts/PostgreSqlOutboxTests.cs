// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Tests.Ledger;

namespace Acgs.Governance.PostgreSql.Tests.Alerts;

public sealed class PostgreSqlOutboxTests : OutboxConformance<TestedPostgreSqlStore>;
