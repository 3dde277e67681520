using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Thinning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ThinnedCases",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedYear = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Years = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThinnedCases", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_ThinnedCases_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ThinnedCases_UnitId_OpenedYear",
                table: "ThinnedCases",
                columns: new[] { "UnitId", "OpenedYear" });

            Configurations.AppendOnly.Guard(migrationBuilder, "ThinnedCases");
            Configurations.AppendOnly.LetThinnedCasesGo(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ThinnedCases");
        }
    }
}
